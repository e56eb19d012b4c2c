package org.hebiao.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks whether the content of a page is all there: PDFBox shows what it could inflate and says nothing of the rest, so each stream is
 * inflated to its end and its check sum compared.
 */
final class StreamDamage {
  private static final int CHUNK = 1 << 16;

  private final long limit;
  private long inflated;
  private boolean broken;

  private StreamDamage(long limit) {
    this.limit = limit;
  }

  /** Inflates the content streams of a page, up to the limit of bytes. */
  static StreamDamage of(COSDictionary page, long limit) throws IOException {
    StreamDamage damage = new StreamDamage(limit);
    COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSStream stream) {
      damage.inflate(stream);
    } else if (contents instanceof COSArray parts) {
      for (int i = 0; i < parts.size() && !damage.tooLarge(); i++) {
        if (parts.getObject(i) instanceof COSStream stream) {
          damage.inflate(stream);
        } else {
          damage.broken = true;
        }
      }
    } else {
      damage.broken = page.getItem(COSName.CONTENTS) != null;
    }
    return damage;
  }

  boolean broken() {
    return broken;
  }

  boolean tooLarge() {
    return inflated > limit;
  }

  private void inflate(COSStream stream) throws IOException {
    if (stream.getLength() == 0) {
      return;
    }
    if (!COSName.FLATE_DECODE.equals(onlyFilter(stream))) {
      inflated += stream.getLength();
      return;
    }
    Inflater inflater = new Inflater();
    byte[] in = new byte[CHUNK];
    byte[] out = new byte[CHUNK];
    try (InputStream raw = stream.createRawInputStream()) {
      while (!inflater.finished() && !tooLarge()) {
        if (inflater.needsInput()) {
          int got = raw.read(in);
          if (got < 0) {
            break;
          }
          inflater.setInput(in, 0, got);
        }
        inflated += inflater.inflate(out);
        if (inflater.needsDictionary()) {
          break;
        }
      }
      broken |= !inflater.finished() && !tooLarge();
    } catch (DataFormatException e) {
      broken = true;
    } finally {
      inflater.end();
    }
  }

  private static COSBase onlyFilter(COSStream stream) {
    COSBase filters = stream.getFilters();
    if (filters instanceof COSArray several) {
      return several.size() == 1 ? several.getObject(0) : several;
    }
    return filters == null ? COSName.NONE : filters;
  }
}

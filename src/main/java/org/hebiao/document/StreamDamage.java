package org.hebiao.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Looks whether the content of a page is all there: PDFBox shows what it could inflate and says nothing of the rest, so each stream is
 * inflated to its end and its check sum compared.
 */
final class StreamDamage {
  /** Deflate makes nothing smaller than a 1,032nd. */
  private static final long MOST_RATIO = 1_032;

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

  /** Whether one stream, such as that of a form, is larger than the limit when inflated; only what is packed that well is looked at. */
  static boolean isOver(COSStream stream, long limit) throws IOException {
    if (stream.getLength() * MOST_RATIO <= limit) {
      return false;
    }
    StreamDamage damage = new StreamDamage(limit);
    damage.inflate(stream);
    return damage.tooLarge();
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
    List<COSName> filters = filters(stream);
    int flate = filters.indexOf(COSName.FLATE_DECODE);
    byte[] bytes = new byte[0];
    try (InputStream raw = stream.createRawInputStream()) {
      bytes = raw.readAllBytes();
      for (int i = 0; i < (flate < 0 ? filters.size() : flate); i++) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(new ByteArrayInputStream(bytes), decoded, stream, i);
        bytes = decoded.toByteArray();
      }
    } catch (IOException | RuntimeException e) {
      broken = true;
    }
    if (flate < 0) {
      inflated += bytes.length;
    } else {
      inflate(bytes);
    }
  }

  private void inflate(byte[] deflated) {
    Inflater inflater = new Inflater();
    byte[] out = new byte[CHUNK];
    try {
      inflater.setInput(deflated);
      while (!inflater.finished() && !tooLarge() && !inflater.needsInput() && !inflater.needsDictionary()) {
        inflated += inflater.inflate(out);
      }
      broken |= !inflater.finished() && !tooLarge();
    } catch (DataFormatException e) {
      broken = true;
    } finally {
      inflater.end();
    }
  }

  private static List<COSName> filters(COSStream stream) {
    List<COSName> names = new ArrayList<>();
    switch (stream.getFilters()) {
      case COSName name -> names.add(name);
      case COSArray several -> several.toList().forEach(filter -> names.add(filter instanceof COSName name ? name : COSName.NONE));
      case null, default -> {}
    }
    return names;
  }
}

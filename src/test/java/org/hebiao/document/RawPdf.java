package org.hebiao.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PDF written object by object, for what no library would write. Object 1 is the catalogue. */
public final class RawPdf {
  private final List<byte[]> objects = new ArrayList<>();

  /** Adds the next object. */
  public RawPdf object(String text) {
    objects.add(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** Adds a stream object; {@code entries} stand in its dictionary beside the length. */
  public RawPdf stream(String entries, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, "<</Length " + content.length + " " + entries + ">>\nstream\n");
    out.writeBytes(content);
    write(out, "\nendstream");
    objects.add(out.toByteArray());
    return this;
  }

  /** A packed run of blanks, {@code megabytes} long when unpacked. */
  public static byte[] blanks(int megabytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 20];
    java.util.Arrays.fill(block, (byte) ' ');
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
      for (int i = 0; i < megabytes; i++) {
        packed.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, "%PDF-1.7\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(out.size());
      write(out, (i + 1) + " 0 obj\n");
      out.writeBytes(objects.get(i));
      write(out, "\nendobj\n");
    }
    int table = out.size();
    write(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    places.forEach(place -> write(out, "%010d 00000 n \n".formatted(place)));
    write(out, "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** One page with Helvetica and this content, more entries of the page and more objects from 5 on as asked for. */
  public static RawPdf page(String pageEntries, String resources, String content) {
    return new RawPdf()
        .object("<</Type/Catalog/Pages 2 0 R>>")
        .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>" + resources + ">>" + pageEntries + ">>")
        .stream("", content.getBytes(StandardCharsets.ISO_8859_1));
  }
}

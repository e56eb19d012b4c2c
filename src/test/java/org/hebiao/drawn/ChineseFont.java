package org.hebiao.drawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font that drawn specimens are set in; {@code ./verify} installs it. */
public final class ChineseFont {
  private static final Path FILE = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

  private ChineseFont() {}

  public static PDFont in(PDDocument document) throws IOException {
    if (!Files.exists(FILE)) {
      throw new IllegalStateException("the tests need the Debian package fonts-wqy-zenhei: ./verify installs it");
    }
    TrueTypeCollection collection = new TrueTypeCollection(FILE.toFile());
    return PDType0Font.load(document, collection.getFontByName("WenQuanYiZenHei"), true);
  }
}

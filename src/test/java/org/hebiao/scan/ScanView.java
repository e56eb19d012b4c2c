package org.hebiao.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.hebiao.document.PageRaster;
import org.hebiao.document.PageRasters;
import org.hebiao.document.ReadingLimits;

/** Shows what was found on a page: rulings and lines drawn over its image, and what each line says. Arguments: folder, file, page. */
final class ScanView {
  private ScanView() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    byte[] bytes = Files.readAllBytes(Path.of(arguments[1]));
    int number = Integer.parseInt(arguments[2]);
    try (OnnxOcr engine = new OnnxOcr(OcrModels.ppOcrV4(), Runtime.getRuntime().availableProcessors());
        PageRasters rasters = PageRasters.open(bytes, ReadingLimits.standard())) {
      RecordedOcr ocr = new RecordedOcr(folder.resolve("recordings.tsv"), Optional.of(engine));
      PageRaster raster = rasters.raster(number).orElseThrow();
      ReadPrint page = new ScannedPageReader(ocr).print(raster);
      Print print = page.print();
      BufferedImage image = new BufferedImage(print.grey().width(), print.grey().height(), BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          image.setRGB(x, y, 0x010101 * print.sheet().grey().at(x, y));
        }
      }
      Graphics2D drawing = image.createGraphics();
      drawing.setColor(Color.RED);
      print.rulings().horizontal().forEach(s -> drawing.fillRect(s.from(), (int) s.at() - 1, s.length(), 2));
      drawing.setColor(Color.BLUE);
      print.rulings().vertical().forEach(s -> drawing.fillRect((int) s.at() - 1, s.from(), 2, s.length()));
      drawing.setColor(new Color(0, 150, 0));
      List<Recognition> read = page.read();
      for (int i = 0; i < read.size(); i++) {
        PixelBox box = print.lines().get(i).ink();
        drawing.drawRect(box.x0(), box.y0(), box.width(), box.height());
        System.out.printf(Locale.ROOT, "%d %s %s %.3f%n", print.lines().get(i).area(), box, read.get(i).text(), read.get(i).lowest());
      }
      ImageIO.write(image, "png", folder.resolve("view.png").toFile());
      System.out.printf(Locale.ROOT, "%.0f dpi, ordinary %.1f, warp %s%n", print.sheet().dpi(), print.ordinary(), print.sheet().warp());
    }
  }
}

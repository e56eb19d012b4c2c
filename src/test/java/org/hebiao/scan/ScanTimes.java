package org.hebiao.scan;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hebiao.document.Document;
import org.hebiao.document.DocumentReader;
import org.hebiao.document.PageRaster;
import org.hebiao.document.PageRasters;
import org.hebiao.document.ReadingLimits;

/** Seconds a page takes to read, warm, and how much of it the bare network needs on the same crops. Arguments: PDF files; docs/benchmarks.md has the command. */
final class ScanTimes {
  private ScanTimes() {}

  private static long busy() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  public static void main(String[] files) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    try (OnnxOcr engine = new OnnxOcr(OcrModels.ppOcrV4(), cores)) {
      for (int round = 0; round < 2; round++) {
        for (String file : files) {
          byte[] bytes = Files.readAllBytes(Path.of(file));
          Document document = new DocumentReader().read(file, bytes, ReadingLimits.standard());
          double raster = 0;
          double print = 0;
          double network = 0;
          double processor = 0;
          double whole = 0;
          int lines = 0;
          try (PageRasters rasters = PageRasters.open(bytes, ReadingLimits.standard())) {
            for (int number = 1; number <= document.pages().size(); number++) {
              long start = System.nanoTime();
              PageRaster image = rasters.raster(number).orElseThrow();
              long drawn = System.nanoTime();
              new ScannedPageReader(engine).read(image);
              long read = System.nanoTime();
              Sheet sheet = new Sheet(Tones.of(image.image()), image.dotsPerInch(), Warp.NONE).levelled();
              Print found = Print.of(sheet, engine);
              long printed = System.nanoTime();
              List<GreyImage> crops = found.lines().stream().map(found::crop).toList();
              long cut = System.nanoTime();
              long busy = busy();
              engine.recognise(crops, OcrEngine.Network.PP_OCR_V4);
              long recognised = System.nanoTime();
              raster += (drawn - start) / 1e9;
              whole += (read - start) / 1e9;
              print += (printed - read) / 1e9;
              network += (recognised - cut) / 1e9;
              processor += (busy() - busy) / 1e9;
              lines += crops.size();
            }
          }
          int pages = document.pages().size();
          System.out.printf(
              Locale.ROOT,
              "%s %s: %d pages, %d lines, a page %.2f s; image %.2f, rulings and lines %.2f, network alone %.2f (processor time %.2f)%n",
              round == 0 ? "first" : "warm", Path.of(file).getFileName(), pages, lines, whole / pages, raster / pages, print / pages, network / pages, processor / pages);
        }
      }
    }
  }
}

package org.hebiao.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Submission;
import org.hebiao.document.PageSize;
import org.hebiao.report.ShownPages;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.ReadingWorkers.Attempt;
import org.springframework.stereotype.Component;

/** Images of pages, drawn when first asked for and kept by the content they show. The folder may be emptied at any time. */
@Component
class PageStore {
  private static final int COARSEST = 50;
  private static final int FINEST = 300;
  private static final int STANDARD = 130;

  private final OpenArchive archive;
  private final Path folder;
  private final AtomicLong drawn = new AtomicLong();

  PageStore(OpenArchive archive, DataFolder data) {
    this.archive = archive;
    this.folder = data.work().resolve("pages");
  }

  /** @param page from 1; empty when there is no such page or it cannot be drawn */
  Optional<byte[]> image(Submission row, int page, int dpi) throws IOException, InterruptedException {
    if (page < 1 || row.pages() > 0 && page > row.pages()) {
      return Optional.empty();
    }
    int resolution = Math.clamp(dpi, COARSEST, FINEST);
    Path file = folder.resolve(row.sha256().hex()).resolve(page + "-" + resolution);
    if (Files.exists(file)) {
      return Optional.of(Files.readAllBytes(file));
    }
    Optional<Path> original = archive.originals().find(row.sha256());
    if (original.isEmpty()) {
      return Optional.empty();
    }
    return switch (archive.drawing().draw(original.get(), page, resolution, "page-" + drawn.incrementAndGet())) {
      case Attempt.Answered<byte[]>(byte[] image) when image.length > 0 -> Optional.of(kept(image, file));
      case Attempt.Answered<byte[]> none -> Optional.empty();
      case Attempt.Died<byte[]> died -> Optional.empty();
    };
  }

  /** Pages of these sizes, each with the address that {@code address} gives for its number. */
  static ShownPages shown(List<PageSize> sizes, IntFunction<String> address) {
    return number -> {
      PageSize size = number >= 1 && number <= sizes.size() ? sizes.get(number - 1) : new PageSize(0, 0);
      return new ShownPages.ShownPage(number, size.width(), size.height(), address.apply(number));
    };
  }

  /** The image of a page in an address of its own; empty when it cannot be drawn. */
  String data(Submission row, int page) {
    try {
      return image(row, page, STANDARD).map(image -> "data:" + type(image) + ";base64," + Base64.getEncoder().encodeToString(image)).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  static String type(byte[] image) {
    return image[0] == (byte) 0x89 ? "image/png" : "image/jpeg";
  }

  private static byte[] kept(byte[] image, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), "image", ".part");
    Files.write(part, image);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return image;
  }
}

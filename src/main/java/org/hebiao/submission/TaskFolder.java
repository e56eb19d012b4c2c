package org.hebiao.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hebiao.archive.AnnexJson;
import org.hebiao.archive.OtherFormatException;
import org.hebiao.document.Highlight;
import org.hebiao.document.NotHighlightedException;
import org.hebiao.document.PageSize;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The folder by which a reader process answers: how far it is, and in the end what came of the file. An answer is there as a whole or not at all. */
record TaskFolder(Path folder) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final AnnexJson ANNEXES = new AnnexJson();

  private static final String PROGRESS = "progress";
  private static final String ANNEX = "annex.json";
  private static final String BESIDE = "beside.json";
  private static final String REFUSAL = "refusal.json";
  private static final String UNPACKED = "unpacked.json";
  private static final String HIGHLIGHTS = "highlights.json";
  private static final String COPY = "copy.pdf";
  private static final String NO_COPY = "no-copy.json";
  private static final String IMAGE = "image";

  private record Beside(List<String> clues, List<PageSize> sizes) {}

  /** How far a reading is. */
  record Progress(Stage stage, int pages, int of) {}

  /** Where unpacked entries lie. */
  Path entries() throws IOException {
    return Files.createDirectories(folder.resolve("entries"));
  }

  void tell(Stage stage, int pages, int of) {
    whole(PROGRESS, (stage + " " + pages + " " + of).getBytes(StandardCharsets.UTF_8));
  }

  Optional<Progress> progress() {
    try {
      String[] told = Files.readString(folder.resolve(PROGRESS)).split(" ");
      return Optional.of(new Progress(Stage.valueOf(told[0]), Integer.parseInt(told[1]), Integer.parseInt(told[2])));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(ReadFile read) {
    switch (read) {
      case ReadAnnex annex -> {
        whole(BESIDE, JSON.writeValueAsBytes(new Beside(annex.clues(), annex.sizes())));
        whole(ANNEX, ANNEXES.write(annex.annex()));
      }
      case Refusal refusal -> whole(REFUSAL, JSON.writeValueAsBytes(refusal));
    }
  }

  void write(ZipEntries.Unpacked unpacked) {
    whole(UNPACKED, JSON.writeValueAsBytes(unpacked));
  }

  /** The answer, when there is one. */
  Optional<ReadFile> read() throws IOException {
    if (Files.exists(folder.resolve(REFUSAL))) {
      return Optional.of(JSON.readValue(bytes(REFUSAL), Refusal.class));
    }
    if (!Files.exists(folder.resolve(ANNEX))) {
      return Optional.empty();
    }
    try {
      Beside beside = JSON.readValue(bytes(BESIDE), Beside.class);
      return Optional.of(new ReadAnnex(ANNEXES.read(bytes(ANNEX)), beside.clues(), beside.sizes()));
    } catch (OtherFormatException e) {
      throw new IOException(e);
    }
  }

  Optional<ZipEntries.Unpacked> unpacked() throws IOException {
    return Files.exists(folder.resolve(UNPACKED)) ? Optional.of(JSON.readValue(bytes(UNPACKED), ZipEntries.Unpacked.class)) : Optional.empty();
  }

  /** What is to be marked in a copy. */
  void ask(List<Highlight> highlights) {
    whole(HIGHLIGHTS, JSON.writeValueAsBytes(highlights));
  }

  List<Highlight> highlights() throws IOException {
    return List.of(JSON.readValue(bytes(HIGHLIGHTS), Highlight[].class));
  }

  void writeCopy(byte[] copy) {
    whole(COPY, copy);
  }

  void writeNoCopy(NotHighlightedException.Reason why) {
    whole(NO_COPY, JSON.writeValueAsBytes(why));
  }

  Optional<ReadingWorkers.Copy> copy() throws IOException {
    if (Files.exists(folder.resolve(NO_COPY))) {
      return Optional.of(new ReadingWorkers.Copy.None(JSON.readValue(bytes(NO_COPY), NotHighlightedException.Reason.class)));
    }
    return Files.exists(folder.resolve(COPY)) ? Optional.of(new ReadingWorkers.Copy.Made(bytes(COPY))) : Optional.empty();
  }

  /** The first byte of the file tells PNG from JPEG; no byte is a page that could not be drawn. */
  void writeImage(byte[] image) {
    whole(IMAGE, image);
  }

  Optional<byte[]> image() throws IOException {
    return Files.exists(folder.resolve(IMAGE)) ? Optional.of(bytes(IMAGE)) : Optional.empty();
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private void whole(String name, byte[] bytes) {
    try {
      Path part = folder.resolve(name + ".part");
      Files.write(part, bytes);
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the folder away with all that is in it. */
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.getNameCount() - a.getNameCount()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

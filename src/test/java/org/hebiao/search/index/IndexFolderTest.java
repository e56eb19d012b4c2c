package org.hebiao.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hebiao.search.index.SearchAnswer.Found;
import org.hebiao.search.index.SearchAnswer.Why;
import org.hebiao.search.query.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that cannot be trusted says so and never answers as an empty one. */
class IndexFolderTest {
  @TempDir Path folder;

  private Path made() throws IOException {
    Path index = folder.resolve("index");
    try (FormIndex made = new IndexFolder(index).create(1)) {
      made.put(new SubmissionEntry("ab".repeat(32), "附件.pdf", 1, List.of()));
      made.put(new SubmissionEntry("cd".repeat(32), "空白.pdf", 1, List.of()));
      made.commit();
    }
    return index;
  }

  private static Why closed(Path index) throws IOException {
    return assertInstanceOf(IndexFolder.Opening.Closed.class, new IndexFolder(index).open(1)).answer().why();
  }

  @Test
  void aSoundIndexAnswersAfterBeingReopened() throws Exception {
    Path index = made();
    try (FormIndex open = assertInstanceOf(IndexFolder.Opening.Open.class, new IndexFolder(index).open(1)).index()) {
      assertEquals(2, assertInstanceOf(Found.class, open.search(SearchRequest.of(new SearchQuery.Everything(), Unit.FILE))).total());
    }
    assertThrows(IOException.class, () -> new IndexFolder(index).create(1));
  }

  @Test
  void aMissingOrEmptyFolderIsMissing() throws Exception {
    assertEquals(Why.MISSING, closed(folder.resolve("nowhere")));
    assertEquals(Why.MISSING, closed(Files.createDirectory(folder.resolve("empty"))));
  }

  @Test
  void anotherSchemaIsNotOpened() throws Exception {
    Path index = made();
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("schema", "0").entrySet());
    }
    assertEquals(Why.OTHER_SCHEMA, closed(index));
  }

  /** One byte turned, or the second half gone, in any file of the index. */
  @Test
  void damageInAnyFileIsNoticed() throws Exception {
    Path index = made();
    List<Path> files;
    try (Stream<Path> all = Files.list(index)) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    assertTrue(files.size() >= 3, files.toString());
    for (Path file : files) {
      byte[] sound = Files.readAllBytes(file);
      for (int at : new int[] {0, sound.length / 3, sound.length - 1}) {
        byte[] turned = sound.clone();
        turned[at] ^= 0x55;
        Files.write(file, turned);
        assertTrue(closed(index) != Why.MISSING, file + " byte " + at);
      }
      Files.write(file, java.util.Arrays.copyOf(sound, sound.length / 2));
      closed(index);
      Files.write(file, sound);
    }
  }
}

package org.hebiao.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  /** Holds the folder it is given until its input ends. */
  static final class Holder {
    public static void main(String[] args) throws IOException {
      try (DataFolder.Hold held = new DataFolder(Path.of(args[0])).hold()) {
        System.out.println("held " + held.getClass().getSimpleName());
        System.in.read();
      }
    }
  }

  @Test
  void folderOfAnotherProcessIsRefusedUntilItDies(@TempDir Path folder) throws Exception {
    DataFolder data = new DataFolder(folder);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process other = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(), folder.toString()).start();
    try (BufferedReader said = other.inputReader()) {
      assertEquals("held Hold", said.readLine());
      assertEquals(data.root(), assertThrows(FolderInUseException.class, data::hold).folder());
    } finally {
      other.destroyForcibly();
      assertTrue(other.waitFor(10, TimeUnit.SECONDS));
    }
    data.hold().close();
  }

  @Test
  void folderHeldByThisProcessIsRefusedToo(@TempDir Path folder) throws IOException {
    DataFolder data = new DataFolder(folder);
    try (DataFolder.Hold held = data.hold()) {
      assertThrows(FolderInUseException.class, data::hold, held.toString());
    }
    data.create();
    assertTrue(Files.isDirectory(data.originals()));
  }
}

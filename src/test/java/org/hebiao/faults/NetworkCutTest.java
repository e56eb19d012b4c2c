package org.hebiao.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from upload to findings with the network cut: server and sender run where there is no interface but loopback. */
class NetworkCutTest {
  /** Runs a command in a network of its own that has loopback alone. */
  private static final List<String> CUT = List.of("unshare", "-n", "sh", "-c", "ip link set lo up && exec \"$@\"", "cut");

  @TempDir Path folder;

  @Test
  void uploadLeadsToFindingsWithoutANetwork() throws Exception {
    boolean possible = run(List.of("true")) == 0;
    if (!possible) {
      System.err.println("NOT TESTED: the way without a network needs root and unshare (util-linux, iproute2)");
    }
    assumeTrue(possible, "needs root and unshare");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    int exit = run(List.of(java, "-Xmx256m", "-cp", System.getProperty("java.class.path"), WithoutNetwork.class.getName(), folder.resolve("data").toString()));
    assertEquals(0, exit, Files.readString(folder.resolve("said")));
  }

  private int run(List<String> command) throws InterruptedException, IOException {
    List<String> whole = new ArrayList<>(CUT);
    whole.addAll(command);
    try {
      Process process = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
      if (!process.waitFor(15, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException e) {
      Files.writeString(folder.resolve("said"), e.toString());
      return -1;
    }
  }
}

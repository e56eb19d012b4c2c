package org.hebiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check starts fast because nothing of the service is loaded for it. */
class WithoutSpringTest {
  @Test
  void checkLoadsNoClassOfTheService() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String annex = Run.FIXTURES.resolve("futian-2021.pdf").toString();
    Process check =
        new ProcessBuilder(java, "-Xlog:class+load:stdout", "-cp", System.getProperty("java.class.path"), "org.hebiao.cli.Main", "check", annex)
            .redirectErrorStream(true)
            .start();
    List<String> lines = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    check.waitFor();
    assertTrue(lines.stream().anyMatch(line -> line.contains("org.hebiao.cli.CheckCommand")), "class loading is seen");
    List<String> ofService = lines.stream().filter(line -> line.contains("[class,load]") && line.matches(".*(org\\.springframework|org\\.hebiao\\.web|com\\.zaxxer|org\\.h2)\\..*")).toList();
    assertEquals(List.of(), ofService);
  }
}

package org.hebiao.report.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice Calc as the independent reckoner: it is given formulas without results. */
final class OfficeProgram {
  private static final long SECONDS = 180;

  private OfficeProgram() {}

  static Optional<Path> find() {
    return Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "soffice")).filter(Files::isExecutable).findFirst();
  }

  static void convert(Path program, List<Path> files, Path to, Path profile) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString(), "-env:UserInstallation=" + profile.toUri(), "--headless", "--convert-to", "xlsx", "--outdir", to.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process run = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(to.resolve("soffice.log").toFile()).start();
    if (!run.waitFor(SECONDS, TimeUnit.SECONDS)) {
      run.destroyForcibly();
      throw new IOException("LibreOffice did not finish within " + SECONDS + " s");
    }
  }
}

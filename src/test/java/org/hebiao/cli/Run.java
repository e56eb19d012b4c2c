package org.hebiao.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** One run of the command line and what came of it. */
record Run(int exitCode, String out, String err) {
  static final Path FIXTURES = Path.of("fixtures/pdfs");

  /** A terminal whose lines are kept. */
  record Captured(ByteArrayOutputStream outBytes, ByteArrayOutputStream errBytes) {
    Terminal terminal() {
      PrintStream out = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
      PrintStream err = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
      return new Terminal(out, err, false, false, false, Terminal.ORDINARY, Optional.of(Path.of("")));
    }

    String out() {
      return outBytes.toString(StandardCharsets.UTF_8);
    }

    String err() {
      return errBytes.toString(StandardCharsets.UTF_8);
    }
  }

  static Captured captured() {
    return new Captured(new ByteArrayOutputStream(), new ByteArrayOutputStream());
  }

  static Run of(Object... arguments) {
    Captured captured = captured();
    int code = Main.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new), captured.terminal());
    return new Run(code, captured.out(), captured.err());
  }
}

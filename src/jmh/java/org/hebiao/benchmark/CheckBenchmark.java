package org.hebiao.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reconcile.Profiles;
import org.hebiao.submission.Answer;
import org.hebiao.submission.Pipeline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole check of a 20-page annex against the floor: bare text extraction of the same pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class CheckBenchmark {
  private byte[] pdf = new byte[0];
  private Pipeline pipeline = new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty());

  @Setup
  public void load() throws IOException {
    pdf = TwentyPages.of(Path.of("fixtures/pdfs"));
  }

  @Benchmark
  public Answer check() {
    return pipeline.check("twenty.pdf", pdf);
  }

  @Benchmark
  public int textOnly() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).length();
    }
  }
}

package org.hebiao.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hebiao.corpus.CorpusAnnexes;
import org.hebiao.document.DocumentNote;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Origin;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reading.Annex;
import org.hebiao.reading.ReadForm;
import org.hebiao.target.Measure;
import org.hebiao.target.PrintedDate;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;
import org.junit.jupiter.api.Test;

/** What is stored comes back equal, or is refused. */
class AnnexJsonTest {
  private static final int ROWS = 5_000;

  /** Bytes of a gzip head; some of them (time, system) say nothing. */
  private static final int GZIP_HEAD = 10;

  /** Milliseconds for one direction of {@link #ROWS} rows; about 300 were measured. */
  private static final long SLOWEST = 1_000;

  private final AnnexJson json = new AnnexJson();

  @Test
  void everyAnnexOfTheCorpusComesBackEqual() throws Exception {
    List<Annex> annexes = CorpusAnnexes.all();
    int scanned = 0;
    for (Annex annex : annexes) {
      assertEquals(annex, json.read(json.write(annex)), annex.name());
      for (ReadForm form : annex.forms()) {
        assertEquals(form, json.readForm(json.writeForm(form)), annex.name());
      }
      scanned += annex.notes().stream().anyMatch(note -> note.kind() == DocumentNote.Kind.RECOGNISED_PAGE) ? 1 : 0;
    }
    assertTrue(annexes.size() >= 24 && scanned >= 3, annexes.size() + " annexes, " + scanned + " scans");
  }

  @Test
  void everyCaseOfEveryTypeComesBackEqual() throws Exception {
    Provenance from = place("x \ud840\udc00 \ud800 （\u0000\ufffd\ue000\n\"\\", 1.0 / 3);
    Measure measure = new Measure(new PrintedNumber(new BigDecimal("12E3")), "人次");
    List<Target> targets =
        List.of(
            new Target.Bound(Relation.UNSTATED, measure),
            new Target.Between(measure, new Measure(PrintedNumber.of("0.050"), "%")),
            new Target.Deadline(new PrintedDate(OptionalInt.empty(), 9, OptionalInt.of(3))),
            new Target.Quality(""),
            new Target.NotApplicable(),
            new Target.Composite("甲", List.of(measure)));
    List<Field<Target>> cells = new ArrayList<>(List.of(new Field.Blank<>(from), new Field.Missing<>("target")));
    for (Field.Reason why : Field.Reason.values()) {
      cells.add(new Field.Unreadable<>(from, why));
    }
    targets.forEach(target -> cells.add(new Field.Read<>(target, from)));
    ReadForm corpus = CorpusAnnexes.of("futian-2021").forms().getFirst();
    Indicator row = corpus.form().indicators().getFirst();
    List<Indicator> rows = new ArrayList<>();
    for (Field<Target> cell : cells) {
      rows.add(withTarget(row, cell));
    }
    ReadForm form = withRows(corpus, rows);
    ReadForm back = json.readForm(json.writeForm(form));
    assertEquals(form, back);
    Target.Bound bound = (Target.Bound) back.form().indicators().get(cells.size() - targets.size()).target().read().orElseThrow();
    assertEquals(-3, bound.measure().number().value().scale());
  }

  @Test
  void numbersOfAnySizeKeepTheirDecimalsAndPlacesTheirDigits() throws Exception {
    Random random = new Random(20_260_101);
    ReadForm corpus = CorpusAnnexes.of("futian-2021").forms().getFirst();
    Indicator row = corpus.form().indicators().getFirst();
    List<Indicator> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      PrintedNumber number = new PrintedNumber(new BigDecimal(new BigInteger(1 + random.nextInt(130), random), random.nextInt(30) - 12));
      rows.add(withTarget(row, new Field.Read<>(new Target.Bound(Relation.EXACTLY, new Measure(number, "")), place("n", random.nextDouble()))));
    }
    ReadForm form = withRows(corpus, rows);
    assertEquals(form, json.readForm(json.writeForm(form)));
  }

  @Test
  void anotherFormatIsRefusedByItsNumber() throws IOException {
    Annex annex = CorpusAnnexes.of("futian-2021");
    for (int other : new int[] {AnnexJson.FORMAT - 1, AnnexJson.FORMAT + 1, 4711}) {
      byte[] stored = packed(text(json.write(annex)).replaceFirst("\"format\":\\d+", "\"format\":" + other));
      assertEquals(other, json.formatOf(stored));
      assertEquals(other, assertThrows(OtherFormatException.class, () -> json.read(stored)).found());
    }
    assertEquals(AnnexJson.FORMAT, json.formatOf(json.write(annex)));
  }

  @Test
  void damagedBytesAreRefusedAndNeverHalfRead() throws IOException {
    byte[] stored = json.write(CorpusAnnexes.of("futian-2021"));
    String text = text(stored);
    List<String> damaged =
        List.of(
            "",
            "{}",
            "[]",
            "{\"format\":\"1\"}",
            "{\"forms\":[]}",
            text.substring(0, text.length() / 2),
            text.substring(0, text.length() - 1),
            text + "{}",
            text.replaceFirst("\"otherTables\":\\d+,", ""),
            text.replaceFirst("\"otherTables\":", "\"otherTabels\":"),
            text.replaceFirst("\"forms\":\\[", "\"forms\":[null,"),
            text.replaceFirst("\"is\":\"read\"", "\"is\":\"guessed\""),
            text.replaceFirst("\"annex\":", "\"form\":"));
    for (String each : damaged) {
      byte[] bytes = packed(each);
      assertThrows(IllegalArgumentException.class, () -> json.read(bytes), () -> each.substring(0, Math.min(80, each.length())));
    }
    assertThrows(IllegalArgumentException.class, () -> json.read(new byte[0]));
    assertThrows(IllegalArgumentException.class, () -> json.read(text.getBytes(StandardCharsets.UTF_8)));
    assertThrows(IllegalArgumentException.class, () -> json.read(Arrays.copyOf(stored, stored.length - 9)));
    assertThrows(IllegalArgumentException.class, () -> json.readForm(stored));
  }

  @Test
  void aChangedByteIsNoticed() throws OtherFormatException {
    Annex annex = CorpusAnnexes.of("futian-2021");
    byte[] stored = json.write(annex);
    Random random = new Random(42);
    for (int i = 0; i < 300; i++) {
      byte[] changed = stored.clone();
      int at = GZIP_HEAD + random.nextInt(stored.length - GZIP_HEAD);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      assertThrows(IllegalArgumentException.class, () -> json.read(changed), () -> "byte " + at);
    }
  }

  @Test
  void aFormOfFiveThousandRowsIsWrittenAndReadInUnderASecond() throws Exception {
    Annex seed = CorpusAnnexes.of("p20-annex");
    ReadForm form = seed.forms().getFirst();
    List<Indicator> rows = new ArrayList<>();
    while (rows.size() < ROWS) {
      rows.addAll(form.form().indicators());
    }
    Annex long5000 = new Annex(seed.name(), 1, seed.title(), seed.year(), seed.department(), List.of(withRows(form, rows.subList(0, ROWS))), 0, List.of());
    json.read(json.write(seed));
    long start = System.nanoTime();
    byte[] stored = json.write(long5000);
    long written = System.nanoTime();
    Annex back = json.read(stored);
    long read = System.nanoTime();
    assertEquals(long5000, back);
    long writing = (written - start) / 1_000_000;
    long reading = (read - written) / 1_000_000;
    System.out.printf("%d rows: %d bytes, written in %d ms, read in %d ms%n", ROWS, stored.length, writing, reading);
    assertTrue(writing < SLOWEST && reading < SLOWEST, writing + " ms, " + reading + " ms");
  }

  private static String text(byte[] stored) throws IOException {
    return new String(new GZIPInputStream(new ByteArrayInputStream(stored)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static Provenance place(String raw, double edge) {
    return new Provenance(List.of(new Fragment(2, new Box(-edge, edge, edge, 841.8900146484375)), new Fragment(3, new Box(0, 0, 1e-300, 1e22))), raw, Origin.RECOGNISED, 0.1 + 0.2);
  }

  private static Indicator withTarget(Indicator row, Field<Target> target) {
    return new Indicator(
        row.category(), row.level1(), row.level2(), row.name(), row.nature(), target, row.measureUnit(), row.actual(), row.weight(), row.score(), row.deviation(), row.reviewed());
  }

  private static ReadForm withRows(ReadForm read, List<Indicator> rows) {
    SelfEvaluationForm form = read.form();
    SelfEvaluationForm longer =
        new SelfEvaluationForm(
            form.kind(), form.layout(), form.columns(), form.title(), form.year(), form.header(), form.funds(), form.goals(), rows, form.totals(), form.notes(), Optional.empty(), form.complete(), form.pages());
    return new ReadForm(longer, read.recognisedLabels(), read.unrecognisedTexts(), read.unclaimedNumbers());
  }
}

package org.hebiao.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.archive.FormSummary;
import org.hebiao.archive.FormSummary.FindingLine;
import org.hebiao.archive.Forms;
import org.hebiao.archive.NewSubmission;
import org.hebiao.archive.RuleTally;
import org.hebiao.archive.Sha256;
import org.hebiao.archive.Source;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.archive.Submissions;
import org.hebiao.reconcile.rules.Rules;

/** Forms nobody filled in, drawn by a seed, as lines of an archive: what lists of any length are tried on. */
final class InventedLedger {
  private static final int FORMS_A_FILE = 10;
  private static final List<String> DEPARTMENTS =
      List.of("区信访局", "区教育局", "区卫生健康局", "区水务局", "区民政局", "区文化广电旅游体育局", "区住房和建设局（含下属事业单位及派出机构）", "");
  private static final List<String> PROJECTS =
      List.of("购置费", "慰问离退休老干部", "信访事务", "城市生活垃圾分类收运处理体系建设及运行维护专项经费", "校园安全", "社区公共卫生服务", "河道管养", "=cmd|' /C calc'!A0", "<script>alert(1)</script>");

  private InventedLedger() {}

  /** One invented line and the file it is in. */
  record Line(long submission, String file, FormSummary form) {}

  /** Writes {@code args[1]} forms into the data folder {@code args[0]}, for looking at pages and for measuring. */
  public static void main(String[] args) throws java.io.IOException {
    DataFolder folder = new DataFolder(Path.of(args[0]));
    folder.create();
    try (Database database = Database.open(Database.embedded(folder.database()), "", "")) {
      System.out.println(fill(database, Integer.parseInt(args[1]), 1).size() + " forms");
    }
  }

  static List<Line> fill(Database database, int forms, long seed) {
    Random random = new Random(seed);
    Submissions submissions = new Submissions(database.client(), Clock.systemUTC());
    Forms lines = new Forms(database.client());
    List<Line> all = new ArrayList<>();
    for (int file = 0; all.size() < forms; file++) {
      String name = "附件" + file + ".pdf";
      List<FormSummary> made = new ArrayList<>();
      for (int i = 1; i <= Math.min(FORMS_A_FILE, forms - all.size()); i++) {
        made.add(form(i, random));
      }
      Sha256 sha = Sha256.of((seed + "/" + file).getBytes(StandardCharsets.UTF_8));
      long id =
          database
              .transactions()
              .execute(
                  status -> {
                    long row =
                        submissions
                            .register(new NewSubmission(Service.ORGANISATION, sha, name, "application/pdf", 1, Source.UPLOAD, Security.LOCAL_USER, Optional.empty()))
                            .submission()
                            .id();
                    submissions.queued(row);
                    submissions.begin(row);
                    submissions.done(row, FORMS_A_FILE, Facts.NONE, Optional.empty(), List.of());
                    lines.replace(row, made);
                    made.forEach(form -> lines.tally(row, form.number(), tallies(form)));
                    return row;
                  });
      made.forEach(form -> all.add(new Line(id, name, form)));
    }
    return all;
  }

  /** What would have come of the rules: their findings, and agreement of as many rules beside them. */
  static List<RuleTally> tallies(FormSummary form) {
    Map<String, RuleTally> tallies = new TreeMap<>();
    for (int i = 0; i < form.checkable() / 2; i++) {
      String rule = Rules.ALL.get(i).id();
      tallies.put(rule, new RuleTally(rule, 2, 0, i % 7 == 0 ? 1 : 0));
    }
    form.findings().forEach(finding -> tallies.merge(finding.rule(), new RuleTally(finding.rule(), 0, 1, 0), InventedLedger::sum));
    return List.copyOf(tallies.values());
  }

  private static RuleTally sum(RuleTally one, RuleTally other) {
    return new RuleTally(one.rule(), one.agrees() + other.agrees(), one.disagrees() + other.disagrees(), one.notChecked() + other.notChecked());
  }

  private static FormSummary form(int number, Random random) {
    List<FindingLine> findings = new ArrayList<>();
    int errors = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
    int warnings = random.nextInt(3);
    int hints = random.nextInt(4);
    for (int i = 0; i < errors + warnings + hints; i++) {
      String rule = Rules.ALL.get(random.nextInt(Rules.ALL.size())).id();
      String severity = i < errors ? "ERROR" : i < errors + warnings ? "WARNING" : "INFO";
      findings.add(new FindingLine(rule, severity, "indicators." + i + ".score", BigDecimal.valueOf(random.nextInt(20))));
    }
    BigDecimal budget = BigDecimal.valueOf(random.nextLong(1_000_000_000L), 2);
    int checkable = 30 + random.nextInt(20);
    boolean read = random.nextInt(20) != 0;
    String project = PROJECTS.get(random.nextInt(PROJECTS.size())) + (random.nextBoolean() ? random.nextInt(1000) : "");
    return new FormSummary(
        number,
        "SELF_EVALUATION",
        "shenzhen",
        "项目支出绩效自评表",
        project,
        DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())),
        read ? OptionalInt.of(2016 + random.nextInt(8)) : OptionalInt.empty(),
        "",
        read ? Optional.of(budget) : Optional.empty(),
        read ? Optional.of(budget.multiply(new BigDecimal("0.9"))) : Optional.empty(),
        read ? "90%" : "",
        random.nextInt(9) == 0 ? "" : String.valueOf(80 + random.nextInt(21)),
        "98.5",
        checkable - (read ? 0 : 5),
        checkable,
        errors,
        warnings,
        hints,
        findings.stream().map(FindingLine::pointsAtStake).reduce(BigDecimal.ZERO, BigDecimal::max),
        number,
        read,
        errors + warnings > 0,
        findings);
  }
}

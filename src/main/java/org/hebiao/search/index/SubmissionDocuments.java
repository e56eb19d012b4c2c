package org.hebiao.search.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FundsRow;
import org.hebiao.form.Goals;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.quantity.FiscalYear;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.search.index.SubmissionEntry.FindingMark;
import org.hebiao.search.index.SubmissionEntry.FormEntry;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.text.ChineseText;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/**
 * The documents of a submission as one block: the rows of a form, then the form, form after form, the file at the end. Lucene shows and replaces a
 * block as a whole and keeps its order, so a row's form is the next form document behind it.
 */
final class SubmissionDocuments {
  /** Points printed within a heading: 产出指标(50分) is the heading 产出指标. */
  private static final Pattern POINTS = Pattern.compile("[(（]\\s*\\d+(\\.\\d+)?\\s*分?\\s*[)）]");

  private static final int ROW_BITS = 20;

  private final SubmissionEntry entry;
  private final List<Document> block = new ArrayList<>();

  private SubmissionDocuments(SubmissionEntry entry) {
    this.entry = entry;
  }

  static List<Document> of(SubmissionEntry entry) {
    SubmissionDocuments documents = new SubmissionDocuments(entry);
    entry.forms().forEach(documents::form);
    documents.file();
    return documents.block;
  }

  private void form(FormEntry entryOfForm) {
    SelfEvaluationForm form = entryOfForm.form();
    for (int i = 0; i < form.indicators().size(); i++) {
      block.add(row(entryOfForm, i));
    }
    IndexedDocument document = document(Names.FORM, entryOfForm, 0);
    document.text(SearchField.PROJECT, form.header().projectName());
    document.whole(SearchField.PROJECT, whole(SearchField.PROJECT, form.header().projectName().raw()));
    document.text(SearchField.DEPARTMENT, department(entryOfForm));
    document.text(SearchField.IMPLEMENTING_UNIT, form.header().implementingUnit());
    for (Goals.Goal goal : form.goals().all()) {
      document.text(SearchField.GOAL, goal.expected());
      document.text(SearchField.GOAL, goal.actual());
    }
    form.notes().forEach(note -> document.text(SearchField.NOTE, note));
    document.text(SearchField.FILE, entry.fileName());
    money(document, form);
    document.number(SearchField.TOTAL, value(form.totals().score()));
    value(form.totals().score()).ifPresent(score -> document.order(Names.SORT_SCORE, Amounts.of(SearchField.TOTAL, score)));
    document.shown(SearchField.TOTAL, form.totals().score().raw());
    document.tag(SearchField.GRADE, form.totals().grade().raw());
    document.tag(SearchField.FORM_KIND, form.kind().name().toLowerCase(Locale.ROOT));
    document.tag(SearchField.LAYOUT, form.layout());
    entryOfForm.findings().forEach(mark -> mark(document, mark));
    document.stored(Names.NUMBER, entryOfForm.number());
    document.stored(Names.SUBMISSION + ".v", entry.sha256());
    document.stored(Names.REVISION, entry.revision());
    document.stored(Names.PLACE, Place.of(FieldPath.PROJECT_NAME.text(), form.header().projectName()).stored());
    block.add(document.document());
  }

  private static void money(IndexedDocument document, SelfEvaluationForm form) {
    Optional<FundsRow> total = form.funds().total();
    document.number(SearchField.BUDGET, total.flatMap(row -> yuan(row.annualBudget())));
    document.number(SearchField.INITIAL_BUDGET, total.flatMap(row -> yuan(row.initialBudget())));
    document.number(SearchField.EXECUTED, total.flatMap(row -> yuan(row.executed())));
    document.number(SearchField.RATE, total.flatMap(row -> value(row.executionRate())));
    total.ifPresent(
        row -> {
          document.shown(SearchField.BUDGET, row.annualBudget().raw());
          document.shown(SearchField.EXECUTED, row.executed().raw());
          document.shown(SearchField.RATE, row.executionRate().raw());
        });
  }

  private Document row(FormEntry entryOfForm, int index) {
    Indicator indicator = entryOfForm.form().indicators().get(index);
    IndexedDocument document = document(Names.ROW, entryOfForm, index + 1);
    document.text(SearchField.INDICATOR, indicator.name());
    document.whole(SearchField.INDICATOR, whole(SearchField.INDICATOR, indicator.name().raw()));
    document.text(SearchField.LEVEL1, indicator.level1());
    document.whole(SearchField.LEVEL1, whole(SearchField.LEVEL1, indicator.level1().raw()));
    document.text(SearchField.LEVEL2, indicator.level2());
    document.whole(SearchField.LEVEL2, whole(SearchField.LEVEL2, indicator.level2().raw()));
    document.text(SearchField.TARGET, indicator.target());
    document.text(SearchField.ACTUAL, indicator.actual());
    document.text(SearchField.DEVIATION, indicator.deviation());
    indicator.target().read().ifPresent(target -> target(document, target));
    indicator.actual().read().flatMap(SubmissionDocuments::measure).ifPresent(measure -> document.number(SearchField.ACTUAL, Optional.of(printed(measure))));
    document.number(SearchField.WEIGHT, value(indicator.weight()));
    document.number(SearchField.SCORE, value(indicator.score()));
    document.shown(SearchField.WEIGHT, indicator.weight().raw());
    document.shown(SearchField.SCORE, indicator.score().raw());
    value(indicator.score()).ifPresent(score -> document.order(Names.SORT_SCORE, Amounts.of(SearchField.SCORE, score)));
    document.tag(SearchField.CATEGORY, indicator.category().name().toLowerCase(Locale.ROOT));
    String path = "indicators[" + index + "].";
    entryOfForm.findings().stream().filter(mark -> (mark.where().text() + ".").startsWith(path)).forEach(mark -> mark(document, mark));
    document.stored(Names.ROW_NUMBER, index + 1);
    document.stored(Names.PLACE, Place.of(path + "name", indicator.name()).stored());
    return document.document();
  }

  /** A text as it is kept whole: folded, a heading without the points printed in it. */
  static String whole(SearchField field, String printed) {
    boolean heading = field == SearchField.LEVEL1 || field == SearchField.LEVEL2;
    return ChineseText.fold(heading ? POINTS.matcher(printed).replaceAll("") : printed);
  }

  private static void target(IndexedDocument document, Target target) {
    document.tag(SearchField.COMPARATOR, target instanceof Target.Bound(Relation relation, Measure measure) ? comparator(relation) : "");
    measure(target)
        .ifPresent(
            measure -> {
              document.number(SearchField.TARGET, Optional.of(printed(measure)));
              document.tag(SearchField.MEASURE_UNIT, ChineseText.fold(measure.unit()));
            });
  }

  private static String comparator(Relation relation) {
    return switch (relation) {
      case MORE_THAN -> ">";
      case AT_LEAST -> ">=";
      case EXACTLY -> "=";
      case AT_MOST -> "<=";
      case LESS_THAN -> "<";
      case UNSTATED -> "";
    };
  }

  /** The one number a cell states; a range counts by its lower end. */
  static Optional<Measure> measure(Target target) {
    return switch (target) {
      case Target.Bound bound -> Optional.of(bound.measure());
      case Target.Between between -> Optional.of(between.low());
      case Target.Deadline deadline -> Optional.empty();
      case Target.Quality quality -> Optional.empty();
      case Target.NotApplicable none -> Optional.empty();
      case Target.Composite composite -> Optional.empty();
    };
  }

  /** 90% is 90, as people type it. */
  static BigDecimal printed(Measure measure) {
    return measure.isPercentage() ? measure.number().value().movePointRight(2) : measure.number().value();
  }

  /** What documents of all kinds carry, so that each can be sorted, counted and filtered alike. */
  private IndexedDocument document(String kind, FormEntry of, int row) {
    IndexedDocument document = new IndexedDocument(kind, entry.sha256());
    OptionalInt year = year(of);
    if (year.isPresent()) {
      document.number(SearchField.YEAR, Optional.of(BigDecimal.valueOf(year.getAsInt())));
      if (kind.equals(Names.FORM)) {
        document.shown(SearchField.YEAR, String.valueOf(year.getAsInt()));
      }
    }
    document.whole(SearchField.DEPARTMENT, whole(SearchField.DEPARTMENT, department(of)));
    document.order(Names.SORT_YEAR, year.orElse(0));
    of.form().funds().total().flatMap(total -> yuan(total.annualBudget())).ifPresent(yuan -> document.order(Names.SORT_AMOUNT, Amounts.of(SearchField.BUDGET, yuan)));
    place(document, of.number(), row);
    return document;
  }

  private void place(IndexedDocument document, int form, int row) {
    document.order(Names.SORT_FILE, Long.parseUnsignedLong(entry.sha256().substring(0, 16), 16));
    document.order(Names.SORT_PLACE, ((long) form << ROW_BITS) + row);
  }

  private void file() {
    IndexedDocument document = new IndexedDocument(Names.FILE, entry.sha256());
    document.text(SearchField.FILE, entry.fileName());
    document.stored(Names.REVISION, entry.revision());
    document.stored(Names.FORMS, entry.forms().size());
    document.order(Names.FORMS, entry.forms().size());
    place(document, 0, 0);
    block.add(document.document());
  }

  private static void mark(IndexedDocument document, FindingMark mark) {
    document.tag(SearchField.RULE, mark.rule());
    document.tag(SearchField.SEVERITY, mark.gravity().name().toLowerCase(Locale.ROOT));
  }

  private static String department(FormEntry of) {
    return of.department().orElseGet(() -> of.form().header().department().raw());
  }

  private static OptionalInt year(FormEntry of) {
    return of.year().isPresent() ? of.year() : of.form().year().read().map(FiscalYear::value).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static Optional<BigDecimal> value(org.hebiao.provenance.Field<PrintedNumber> field) {
    return field.read().map(PrintedNumber::value);
  }

  private static Optional<BigDecimal> yuan(org.hebiao.provenance.Field<PrintedAmount> field) {
    return field.read().map(PrintedAmount::value);
  }
}

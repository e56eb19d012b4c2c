package org.hebiao.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.document.Document;
import org.hebiao.document.DocumentNote;
import org.hebiao.document.Page;
import org.hebiao.document.ReadingLimits;
import org.hebiao.form.FormKind;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.FiscalYear;
import org.hebiao.table.Content;
import org.hebiao.table.PageTables;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableFinder;
import org.hebiao.table.TableJoiner;
import org.hebiao.table.TableRow;
import org.hebiao.table.TextLine;

/** Reads the forms of a document. Content never makes it throw: what could not be read is in the result. */
public final class AnnexReader {
  private static final Pattern FISCAL_YEAR = Pattern.compile("(20\\d{2})年度");
  private static final Pattern ANY_YEAR = Pattern.compile("(20\\d{2})年");

  private static final Pattern DATE_LABEL = Pattern.compile("(填报|填表|填写|编制|报送|制表|上报)?(日期|时间)[:：]?");

  /** A text that dates the filling of the form or its publication, and not what the form speaks of. */
  private static final Pattern DATE_OF_FILLING = Pattern.compile("(填报|填表|填写|编制|报送|制表|上报)(日期|时间)[:：]?20\\d{2}年");

  /** A line that is a date alone; outside of tables it is that of filling, inside it is the time of a result. */
  private static final Pattern BARE_DATE = Pattern.compile("(日期|时间)?[:：]?20\\d{2}年\\d{1,2}月(\\d{1,2}日)?");

  private final Layouts layouts;
  private final ReadingLimits.Amounts limits;

  public AnnexReader(Layouts layouts) {
    this(layouts, ReadingLimits.Amounts.standard());
  }

  /** @param limits of cells and forms */
  public AnnexReader(Layouts layouts, ReadingLimits.Amounts limits) {
    this.layouts = layouts;
    this.limits = limits;
  }

  public Annex read(Document document) {
    List<PageTables> pages = new ArrayList<>();
    for (Page page : document.pages()) {
      if (page.text().isReadable()) {
        pages.add(new TableFinder().find(page));
      }
    }
    return read(document, TableJoiner.join(document, pages));
  }

  private Annex read(Document document, List<Content> whole) {
    CutContent cut = new CutContent(limits);
    List<Content> flow = cut.cells(whole);
    LabelMatcher matcher = layouts.matcher();
    List<FormSplitter.Part> parts = new FormSplitter(matcher).split(flow);
    Field<FiscalYear> year = year(flow);
    List<ReadForm> forms = new ArrayList<>();
    int others = 0;
    for (FormSplitter.Part part : parts) {
      switch (part) {
        case FormSplitter.Part.Form(FormRegion region) -> forms.add(FormReader.read(layouts, matcher, cut.rows(region), year));
        case FormSplitter.Part.OtherTable other -> others++;
        case FormSplitter.Part.ClosedPages(List<Integer> closed) -> forms.add(ClosedForm.of(document, closed));
      }
    }
    List<DocumentNote> notes = new ArrayList<>(document.notes());
    notes.addAll(cut.notes());
    return annex(new Document(document.name(), document.pages(), notes), forms, others, year);
  }

  private static Annex annex(Document document, List<ReadForm> forms, int others, Field<FiscalYear> year) {
    List<SelfEvaluationForm> evaluated =
        forms.stream().map(ReadForm::form).filter(form -> form.kind() != FormKind.TARGET_DECLARATION).toList();
    List<SelfEvaluationForm> projects = evaluated.stream().filter(form -> form.kind() == FormKind.PROJECT).toList();
    List<SelfEvaluationForm> lead = projects.isEmpty() ? evaluated : projects;
    return new Annex(
        document.name(),
        document.pages().size(),
        first(lead.stream().map(SelfEvaluationForm::title).toList(), "title"),
        lead.isEmpty() ? year : first(lead.stream().map(SelfEvaluationForm::year).toList(), "year"),
        first(lead.stream().map(form -> form.header().department()).toList(), "department"),
        forms,
        others,
        document.notes());
  }

  private static <T> Field<T> first(List<Field<T>> fields, String label) {
    return fields.stream().filter(Field::isRead).findFirst().orElseGet(() -> new Field.Missing<>(label));
  }

  /** The year printed most often in the document, as 2021年度 before 2021年; for forms that print none of their own. */
  private static Field<FiscalYear> year(List<Content> flow) {
    List<TextLine> lines = new ArrayList<>();
    for (Content part : flow) {
      switch (part) {
        case Content.Text(TextLine line) -> {
          if (!BARE_DATE.matcher(Heading.folded(line)).matches()) {
            lines.add(line);
          }
        }
        case Content.Rows(List<TableRow> rows) -> rows.forEach(row -> lines.addAll(linesOf(row)));
        case Content.ClosedPage closed -> {}
      }
    }
    lines.removeIf(line -> DATE_OF_FILLING.matcher(Heading.folded(line)).find());
    Field<FiscalYear> titled = mostFrequent(lines, FISCAL_YEAR);
    return titled.isRead() ? titled : mostFrequent(lines, ANY_YEAR);
  }

  /** Lines of the cells that begin in a row; the cell beside 填报日期 says when the form was filled in, mostly in the next year. */
  private static List<TextLine> linesOf(TableRow row) {
    List<TextLine> lines = new ArrayList<>();
    String before = "";
    for (RowCell cell : row.cells()) {
      if (cell.starts() && !DATE_LABEL.matcher(before.replaceAll("\\s", "")).matches()) {
        lines.addAll(cell.cell().lines());
      }
      before = cell.text();
    }
    return lines;
  }

  private static Field<FiscalYear> mostFrequent(List<TextLine> lines, Pattern pattern) {
    Map<Integer, Integer> counts = new HashMap<>();
    Field<FiscalYear> best = new Field.Missing<>("year");
    int most = 0;
    for (TextLine line : lines) {
      Matcher year = pattern.matcher(Heading.folded(line));
      while (year.find()) {
        int value = Integer.parseInt(year.group(1));
        int count = counts.merge(value, 1, Integer::sum);
        if (count > most) {
          most = count;
          best = CellFields.text(line, year.group(1)).map(text -> new FiscalYear(value));
        }
      }
    }
    return best;
  }
}

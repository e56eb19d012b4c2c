package org.hebiao.report.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Provenance;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.Finding;
import org.hebiao.report.CellNames;
import org.hebiao.report.FindingText;
import org.hebiao.report.Messages;
import org.hebiao.report.Printed;
import org.hebiao.report.sheet.SheetStyles.Kind;

/** The findings of a form: each as a sentence beside the row it stands in, and all in a list with their links to the page. */
final class FindingCells {
  private static final Pattern ROW = Pattern.compile("(indicators\\[\\d+]|funds\\.\\w+|goals(?:\\[\\d+])?)(?:\\.\\w+)?");

  private final SheetPen pen;
  private final CellNames names;
  private final Messages messages;
  private final FindingText text;
  private final Optional<PlaceLink> link;
  private final int form;
  private final int work;
  private final List<Finding> findings;
  private final Map<String, Integer> rows = new HashMap<>();

  FindingCells(SheetPen pen, CellNames names, FindingText text, Optional<PlaceLink> link, int form, int work, List<Finding> findings) {
    this.pen = pen;
    this.names = names;
    this.messages = text.messages();
    this.text = text;
    this.link = link;
    this.form = form;
    this.work = work;
    this.findings = findings;
  }

  FindingText text() {
    return text;
  }

  /** Says in which row of the sheet a place stands. */
  void stands(FieldPath path, int row) {
    rows.putIfAbsent(path.text(), row);
    Matcher whole = ROW.matcher(path.text());
    if (whole.matches()) {
      rows.putIfAbsent(whole.group(1), row);
    }
  }

  /** Writes the sentences beside the rows; what stands in no row goes beside the title. */
  void beside(int title) {
    Map<Integer, List<Integer>> byRow = new HashMap<>();
    rows.values().forEach(row -> byRow.putIfAbsent(row, new ArrayList<>()));
    for (int i = 0; i < findings.size(); i++) {
      byRow.computeIfAbsent(row(findings.get(i).where()).orElse(title), row -> new ArrayList<>()).add(i);
    }
    byRow.forEach(this::row);
  }

  private Optional<Integer> row(FieldPath path) {
    Matcher whole = ROW.matcher(path.text());
    Integer row = rows.get(path.text());
    return Optional.ofNullable(row == null && whole.matches() ? rows.get(whole.group(1)) : row);
  }

  private void row(int row, List<Integer> numbers) {
    List<String> sentences = numbers.stream().map(this::sentence).toList();
    pen.text(row, work + 6, 1, Kind.WORK_TEXT, String.join("\n", sentences));
    Optional<Fragment> place = numbers.stream().findFirst().flatMap(number -> place(findings.get(number)));
    place.ifPresentOrElse(where -> link(row, work + 7, where), () -> pen.text(row, work + 7, 1, Kind.WORK_TEXT, ""));
  }

  private String sentence(int number) {
    Finding finding = findings.get(number);
    return (number + 1) + " " + icon(finding) + " " + text.title(finding.rule()) + messages.text("list.colon") + text.sentence(finding, names);
  }

  private String icon(Finding finding) {
    return messages.text("sheet.icon." + finding.severity().key()) + messages.text("severity." + finding.severity().key());
  }

  private Optional<Fragment> place(Finding finding) {
    return finding.evidence().stream().flatMap(path -> names.field(path).provenance().map(Provenance::fragments).stream()).flatMap(List::stream).findFirst();
  }

  private void link(int row, int column, Fragment place) {
    String page = messages.text("pages.one", "page", place.page());
    if (link.isPresent()) {
      pen.link(row, column, page, HyperlinkType.URL, link.get().to(form, place));
    } else {
      pen.text(row, column, 1, Kind.WORK_TEXT, page);
    }
  }

  /** Writes the list from a row on and says where it ends. */
  int list(int from) {
    int row = from;
    pen.text(row, 0, 1, Kind.WORK_HEAD, messages.text("sheet.number"));
    pen.text(row, 1, 1, Kind.WORK_HEAD, messages.text("csv.severity"));
    pen.text(row, 2, 1, Kind.WORK_HEAD, messages.text("csv.title"));
    pen.text(row, 3, 2, Kind.WORK_HEAD, messages.text("csv.place"));
    pen.text(row, 5, work - 5, Kind.WORK_HEAD, messages.text("text.stated"));
    pen.text(row, work, 3, Kind.WORK_HEAD, messages.text("text.compared"));
    pen.text(row, work + 3, 1, Kind.WORK_HEAD, messages.text("csv.points"));
    pen.text(row, work + 4, 2, Kind.WORK_HEAD, messages.text("text.cause"));
    pen.text(row, work + 6, 1, Kind.WORK_HEAD, messages.text("text.evidence"));
    pen.text(row, work + 7, 1, Kind.WORK_HEAD, messages.text("sheet.original"));
    for (int i = 0; i < findings.size(); i++) {
      entry(++row, i + 1, findings.get(i));
    }
    return row + 1;
  }

  private void entry(int row, int number, Finding finding) {
    pen.text(row, 0, 1, Kind.WORK_TEXT, String.valueOf(number));
    pen.text(row, 1, 1, Kind.WORK_TEXT, icon(finding));
    pen.text(row, 2, 1, Kind.WORK_TEXT, text.title(finding.rule()));
    pen.text(row, 3, 2, Kind.WORK_TEXT, names.placed(finding.where()));
    pen.text(row, 5, work - 5, Kind.WORK_TEXT, Printed.brief(text.stated(finding, names)));
    pen.text(row, work, 3, Kind.WORK_TEXT, Printed.brief(finding.equation().isPresent() ? finding.computed() : text.compared(finding, names).orElse("")));
    pen.text(row, work + 3, 1, Kind.WORK_TEXT, finding.pointsAtStake().signum() > 0 ? Expression.show(finding.pointsAtStake()) : "");
    pen.text(row, work + 4, 2, Kind.WORK_TEXT, text.cause(finding).orElse(""));
    List<String> evidence = text.evidence(finding, names);
    pen.text(row, work + 6, 1, Kind.WORK_TEXT, String.join("\n", evidence.subList(0, Math.min(4, evidence.size()))));
    Optional<Fragment> place = place(finding);
    place.ifPresentOrElse(where -> link(row, work + 7, where), () -> pen.text(row, work + 7, 1, Kind.WORK_TEXT, ""));
  }
}

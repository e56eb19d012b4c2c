package org.hebiao.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hebiao.document.Highlight;
import org.hebiao.document.HighlightedCopy;
import org.hebiao.document.NotHighlightedException;
import org.hebiao.document.ReadingLimits;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.RulePages;
import org.hebiao.reconcile.Severity;
import org.hebiao.submission.CheckedAnnex;

/** The original with a highlight over every place a finding rests on, the text of the finding behind it, coloured by severity. */
public final class AnnotatedPdf {
  private static final String AUTHOR = "Hebiao";

  /** White around print that its mark covers too, in points. */
  private static final double MARGIN = 1;

  private final Messages messages;
  private final FindingText text;

  public AnnotatedPdf(Messages messages, RulePages pages) {
    this.messages = messages;
    this.text = new FindingText(messages, pages);
  }

  /**
   * Writes the copy and leaves {@code out} open.
   *
   * @param original the bytes {@code checked} was read from
   * @throws NotHighlightedException when the file allows no copy with annotations; nothing was written then
   */
  public void write(CheckedAnnex checked, byte[] original, OutputStream out) throws IOException, NotHighlightedException {
    HighlightedCopy.write(original, highlights(checked), ReadingLimits.standard(), out);
  }

  /** One for each finding, place and page; places that are whole pages nothing was read of have none. */
  public List<Highlight> highlights(CheckedAnnex checked) {
    List<Highlight> all = new ArrayList<>();
    for (int i = 0; i < checked.forms().size(); i++) {
      FormView form = new FormView(i, checked.forms().get(i), messages);
      List<Finding> findings = form.findings();
      for (int number = 0; number < findings.size(); number++) {
        add(form, findings.get(number), "hebiao-" + (i + 1) + "-" + (number + 1), all);
      }
    }
    return all;
  }

  private void add(FormView form, Finding finding, String id, List<Highlight> all) {
    String said = Marks.icon(finding.severity()) + " " + messages.text("severity." + finding.severity().key()) + " " + text.title(finding.rule()) + "\n" + text.sentence(finding, form.names());
    int mark = 0;
    for (FieldPath place : form.places(finding)) {
      String contents = mark == 0 ? said : messages.text("pdf.evidence", "place", form.names().placed(finding.where())) + "\n" + said;
      for (Map.Entry<Integer, List<Box>> page : lines(form.names().field(place)).entrySet()) {
        mark++;
        all.add(new Highlight(page.getKey(), page.getValue(), id + "-" + mark, AUTHOR, contents, colour(finding.severity())));
      }
    }
  }

  private static Map<Integer, List<Box>> lines(Field<?> field) {
    Map<Integer, List<Box>> lines = new LinkedHashMap<>();
    boolean wholePage = field instanceof Field.Unreadable<?> unreadable && unreadable.why() == Field.Reason.SCANNED_PAGE;
    if (!wholePage) {
      for (Fragment line : field.provenance().map(from -> from.fragments()).orElse(List.of())) {
        Box box = line.box();
        lines.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(new Box(box.x0() - MARGIN, box.y0() - MARGIN, box.x1() + MARGIN, box.y1() + MARGIN));
      }
    }
    return lines;
  }

  private static int colour(Severity severity) {
    return switch (severity) {
      case ERROR -> 0xFF6B60;
      case WARNING -> 0xFFC445;
      case INFO -> 0x9CC4E8;
    };
  }
}

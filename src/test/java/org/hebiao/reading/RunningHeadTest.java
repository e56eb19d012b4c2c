package org.hebiao.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hebiao.document.DocumentReader;
import org.hebiao.document.ReadingLimits;
import org.hebiao.drawn.DrawnLayout;
import org.hebiao.drawn.Specimen;
import org.hebiao.drawn.TablePainter;
import org.hebiao.form.SelfEvaluationForm;
import org.junit.jupiter.api.Test;

/** A line repeated at the top of every page is no content; the title and year that every form repeats there are. */
class RunningHeadTest {
  @Test
  void runningHeadsGoAndHeadingsStay() throws Exception {
    Random random = new Random(7);
    List<String> years = new ArrayList<>();
    List<Map<String, String>> expected = new ArrayList<>();
    byte[] pdf;
    try (TablePainter painter = new TablePainter(false)) {
      for (int i = 0; i < 4; i++) {
        if (i > 0) {
          painter.newPage();
        }
        painter.gap(-40);
        painter.line("某市财政局绩效管理科编制", 7, true);
        Specimen form = Specimen.random(random).inYear(2021);
        years.add("2021");
        expected.add(DrawnLayout.NATIONAL.draw(form, painter));
      }
      pdf = painter.pdf();
    }
    Annex annex = new AnnexReader(Layouts.load()).read(new DocumentReader().read("drawn.pdf", pdf, ReadingLimits.standard()));
    List<SelfEvaluationForm> forms = annex.forms().stream().map(ReadForm::form).toList();
    assertEquals(years, forms.stream().map(form -> form.year().raw()).toList());
    assertEquals(
        expected.stream().map(values -> values.get("header.projectName")).toList(), forms.stream().map(form -> form.header().projectName().raw()).toList());
    assertEquals(List.of(0L, 0L, 0L, 0L), forms.stream().map(form -> form.notes().stream().filter(note -> note.raw().contains("编制")).count()).toList());
  }
}

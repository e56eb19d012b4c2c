package org.hebiao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hebiao.document.DocumentReader;
import org.hebiao.document.ReadingLimits;
import org.hebiao.drawn.DrawnLayout;
import org.hebiao.drawn.Specimen;
import org.hebiao.drawn.TablePainter;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.reading.Annex;
import org.hebiao.reading.AnnexReader;
import org.hebiao.reading.Layouts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A random form, drawn in every layout and read again, is the same form. {@code -Dhebiao.seed=…} repeats one. */
class RoundTripTest {
  private static final int FORMS = 6;

  private final AnnexReader reader = new AnnexReader(Layouts.load());

  @ParameterizedTest
  @EnumSource
  void aDrawnFormIsReadAsItWasDrawn(DrawnLayout layout) throws Exception {
    String given = System.getProperty("hebiao.seed", "");
    long seed = given.isEmpty() ? 20_260_101 : Long.parseLong(given);
    Random random = new Random(seed);
    List<Map<String, String>> expected = new ArrayList<>();
    byte[] pdf;
    try (TablePainter painter = new TablePainter(false)) {
      for (int i = 0; i < FORMS; i++) {
        if (i > 0 && random.nextBoolean()) {
          painter.newPage();
        } else {
          painter.gap(30);
        }
        expected.add(layout.draw(Specimen.random(random), painter));
      }
      pdf = painter.pdf();
    }
    keep(layout, pdf);
    Annex annex = reader.read(new DocumentReader().read(layout + ".pdf", pdf, ReadingLimits.standard()));
    String repeat = "repeat with -Dhebiao.seed=" + seed;
    List<String> differences = new ArrayList<>();
    assertEquals(FORMS, annex.forms().size(), "forms; " + repeat);
    for (int i = 0; i < FORMS; i++) {
      SelfEvaluationForm form = annex.forms().get(i).form();
      assertEquals(layout.id(), form.layout(), "layout of form " + i + " " + annex.forms().get(i).recognisedLabels());
      compare(i, expected.get(i), form, differences);
    }
    assertEquals(List.of(), differences, repeat);
  }

  /** Keeps the drawing for a look at it: {@code -Dhebiao.keep=FOLDER}. */
  private static void keep(DrawnLayout layout, byte[] pdf) throws IOException {
    String folder = System.getProperty("hebiao.keep", "");
    if (!folder.isEmpty()) {
      Files.write(Path.of(folder, layout + ".pdf"), pdf);
    }
  }

  private static void compare(int number, Map<String, String> expected, SelfEvaluationForm form, List<String> differences) {
    expected.forEach(
        (path, text) -> {
          String read = form.at(new FieldPath(path)).raw();
          if (!read.equals(text)) {
            differences.add("form " + number + " " + path + ": drawn \"" + text + "\", read \"" + read + "\"");
          }
        });
    for (Map.Entry<FieldPath, Field<?>> field : FieldPaths.of(form).entrySet()) {
      String path = field.getKey().text();
      if (field.getValue().isRead() && !expected.containsKey(path) && !path.matches("title|year|notes.*")) {
        differences.add("form " + number + " " + path + ": nothing drawn, read \"" + field.getValue().raw() + "\"");
      }
    }
  }
}

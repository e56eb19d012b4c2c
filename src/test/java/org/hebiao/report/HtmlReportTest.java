package org.hebiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hebiao.drawn.TablePainter;
import org.hebiao.drawn.TablePainter.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page needs nothing else, shows what it speaks of, and no text of a PDF acts in it. */
class HtmlReportTest {
  @TempDir Path folder;

  @Test
  void itLoadsNothing() throws IOException {
    String html = Checked.html(Checked.fixture("futian-2021"), Checked.FIXTURES.resolve("futian-2021.pdf"), Language.ZH);
    assertFalse(Pattern.compile("https?://|url\\(|@import|<link|<iframe|<object|src=").matcher(html).find());
    List<String> references = found(html, " href=\"([^\"]{0,30})");
    assertEquals(7, references.size());
    assertTrue(references.stream().allMatch(reference -> reference.startsWith("data:image/")), references.toString());
    assertTrue(html.contains("default-src 'none'") || html.contains("default-src &#39;none&#39;"));
  }

  @Test
  void aFindingNamesPlacesThatAreOnThePageAndInTheTable() throws IOException {
    String html = Checked.html(Checked.fixture("futian-2021"), Checked.FIXTURES.resolve("futian-2021.pdf"), Language.EN);
    Set<String> boxes = new HashSet<>(found(html, "<rect class=\"box[^\"]*\" data-k=\"([^\"]+)\""));
    Set<String> cells = new HashSet<>(found(html, "<button type=\"button\" class=\"v[^\"]*\" data-k=\"([^\"]+)\""));
    List<String> findings = found(html, "data-keys=\"([^\"]*)\"");
    assertTrue(findings.size() > 40, findings.size() + " findings");
    for (String keys : findings) {
      assertFalse(keys.isEmpty());
      for (String key : keys.split("\\|")) {
        assertTrue(boxes.contains(key), "no box for " + key);
        assertTrue(cells.contains(key) || key.endsWith("/year") || key.contains("funds.unit") || key.contains("notes["), "no cell for " + key);
      }
    }
  }

  @Test
  void textOfAPdfIsTextEverywhere() throws IOException {
    String evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    byte[] pdf;
    try (TablePainter painter = new TablePainter(false)) {
      painter.line("项目支出绩效自评表", 14, true);
      painter.line("（2021年度）", 9, true);
      painter.table(
          new double[] {2, 2, 3, 3, 3, 1, 1, 3},
          List.of(
              List.of(cell("项目名称", 2), cell(evil, 6)),
              List.of(cell("主管部门", 2), cell("<b>局</b>", 2), cell("实施单位", 1), cell("单位", 3)),
              row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"),
              row("产出指标", "数量指标", "<i>检查</i>", "≥5次", "4次", "50", "50", "</button><svg onload=alert(3)>"),
              row("效益指标", "社会效益指标", "成效", "满意", "满意", "50", "0", evil),
              List.of(cell("总分", 5), cell("100", 1), cell("50", 1), cell("", 1))));
      pdf = painter.pdf();
    }
    Path file = Checked.stored(folder, "evil.pdf", pdf);
    String html = Checked.html(Checked.bytes("<evil>.pdf", pdf), file, Language.ZH);
    assertTrue(html.contains("&lt;script&gt;alert(1)"), "the text is shown");
    assertFalse(Pattern.compile("<script>alert|<img|<b>|<i>|<svg onload|<evil>").matcher(html).find());
    assertEquals(1, found(html, "(<script>)").size());
    assertFalse(Pattern.compile("<[a-z]+[^>\"]*(\"[^\"]*\"[^>\"]*)* on\\w+=").matcher(html).find(), "no event attribute");
  }

  private static Cell cell(String text, int columns) {
    return new Cell(text, columns, 1);
  }

  private static List<Cell> row(String... texts) {
    return List.of(texts).stream().map(text -> cell(text, 1)).toList();
  }

  private static List<String> found(String html, String pattern) {
    return Pattern.compile(pattern).matcher(html).results().map((MatchResult result) -> result.group(1)).toList();
  }
}

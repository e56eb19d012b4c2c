package org.hebiao.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hebiao.archive.DataFolder;
import org.hebiao.drawn.TablePainter;
import org.hebiao.drawn.TablePainter.Cell;
import org.hebiao.web.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the page of a form of 5,000 rows behaves: {@code mvn -q test -Dtest=LargeForm}. A measurement, no test of the suite. */
class LargeForm {
  private static final int ROWS = 5_000;
  private static final int FIRST_ROWS_MILLIS = 3_000;
  private static final int LONGEST_TASK_MILLIS = 200;

  private static final String WATCH =
      "window.tasks = []; new PerformanceObserver(list => list.getEntries().forEach(e => window.tasks.push([Math.round(e.startTime), Math.round(e.duration)]))).observe({ type: 'longtask', buffered: true });"
          + "const look = () => { const row = document.querySelector('section.form.current .indicators tbody tr');"
          + " if (row && row.getBoundingClientRect().height > 0) window.firstRows = Math.round(performance.now()); else requestAnimationFrame(look); }; requestAnimationFrame(look);";

  @Test
  void measured(@TempDir Path folder) throws Exception {
    try (Service service = Service.start(new DataFolder(folder.resolve("data")), Map.of("hebiao.port", "0", "hebiao.readers", "1"), Map.of());
        Browser browser = Browser.start(folder)) {
      Tab tab = browser.tab(1366, 768);
      tab.open(service.address() + "/?lang=zh");
      tab.choose("#files", Files.write(folder.resolve("large.pdf"), drawn()));
      for (int i = 0; i < 10; i++) {
        try {
          tab.until("document.querySelector('#sending li').textContent.includes('✓')");
          break;
        } catch (AssertionError notYet) {
          System.out.println(tab.text("document.querySelector('#sending').innerText"));
        }
      }
      tab.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
      long began = System.nanoTime();
      tab.open(service.address() + "/submissions/1");
      tab.until("window.firstRows");
      System.out.println("complete after ms: " + (System.nanoTime() - began) / 1_000_000);
      System.out.println("answer began, ended, bytes: " + tab.text("(([n]) => [n.responseStart, n.responseEnd, n.decodedBodySize].map(Math.round))(performance.getEntriesByType('navigation'))"));
      System.out.println("elements: " + tab.text("document.querySelectorAll('*').length") + ", rows: " + tab.text("document.querySelectorAll('.indicators tbody tr').length"));
      int first = tab.eval("window.firstRows").asInt();
      System.out.println("first rows ms: " + first + ", long tasks while loading: " + tab.text("JSON.stringify(window.tasks)"));
      Thread.sleep(3000);
      tab.eval("window.tasks.length = 0");
      tab.eval(
          "new Promise(done => { const a = document.querySelector('section.current .pane'), b = document.getElementById('pages'); let n = 0;"
              + " const go = () => { a.scrollTop += 700; b.scrollTop += 700; if (++n < 240) requestAnimationFrame(go); else done(); }; go(); })");
      int longest = tab.eval("Math.max(0, ...window.tasks.map(task => task[1]))").asInt();
      System.out.println("scrolling, long tasks: " + tab.text("JSON.stringify(window.tasks)"));
      tab.eval("window.tasks.length = 0");
      long step = System.nanoTime();
      tab.press("j");
      tab.until("document.querySelector('#inspector .desk, #inspector dl')");
      System.out.println("next finding ms: " + (System.nanoTime() - step) / 1_000_000 + ", long tasks: " + tab.text("JSON.stringify(window.tasks)"));
      assertTrue(first < FIRST_ROWS_MILLIS, "first rows after " + first + " ms");
      assertTrue(longest <= LONGEST_TASK_MILLIS, "a task of " + longest + " ms");
    }
  }

  private static byte[] drawn() throws Exception {
    try (TablePainter painter = new TablePainter(false)) {
      painter.line("项目支出绩效自评表", 14, true);
      painter.line("（2021年度）", 9, true);
      List<List<Cell>> rows = new ArrayList<>();
      rows.add(List.of(new Cell("项目名称", 2, 1), new Cell("大表", 6, 1)));
      rows.add(List.of(new Cell("主管部门", 2, 1), new Cell("市财政局", 2, 1), new Cell("实施单位", 1, 1), new Cell("市财政局", 3, 1)));
      rows.add(row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"));
      for (int i = 1; i <= ROWS; i++) {
        rows.add(row("产出指标", "数量指标", "检查次数" + i, "≥5次", i % 50 == 0 ? "4次" : "6次", "0.02", "0.02", ""));
      }
      rows.add(List.of(new Cell("总分", 5, 1), new Cell("100", 1, 1), new Cell("100", 1, 1), new Cell("", 1, 1)));
      painter.table(new double[] {2, 2, 3, 3, 3, 1, 1, 3}, Collections.unmodifiableList(rows));
      return painter.pdf();
    }
  }

  private static List<Cell> row(String... texts) {
    return List.of(texts).stream().map(text -> new Cell(text, 1, 1)).toList();
  }
}

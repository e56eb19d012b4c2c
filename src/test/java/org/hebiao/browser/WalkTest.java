package org.hebiao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebiao.archive.DataFolder;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.web.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of a reviewer through the real service in a real browser, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkTest {
  /** 得分 of 满意, printed 0 although the target is met. */
  private static final String SCORE = "4/indicators[7].score";

  private static final String CELL = ".v[data-k=\"" + SCORE + "\"]";
  private static final String ABOUT_SCORE = "document.querySelectorAll('.finding.error[data-keys^=\"" + SCORE + "\"]').length";

  private Service service;
  private Browser browser;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    this.folder = folder;
    service = Service.start(new DataFolder(folder.resolve("data")), Map.of("hebiao.port", "0", "hebiao.readers", "1"), Map.of());
    browser = Browser.start(folder);
  }

  @AfterAll
  void stop() throws IOException {
    browser.close();
    service.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void fromTheFileToTheSheet(Language language) throws Exception {
    Messages words = Messages.in(language);
    Tab tab = browser.tab(1366, 768);
    tab.open(service.address() + "/?lang=" + language.code());
    assertEquals(List.of(), Accessibility.issues(tab), "home");
    upload(tab, language);
    findingsLightTheirBoxes(tab);
    placesHaveAddresses(tab);
    corrections(tab, words);
    conflicts(tab, words);
    verdicts(tab, words);
    waivers(tab);
    sheet(tab);
    assertEquals(List.of(), tab.complaints().stream().filter(each -> !each.contains("409")).toList());
  }

  /** The same print as other bytes, so that each language brings a file of its own. */
  private void upload(Tab tab, Language language) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Files.readAllBytes(Path.of("fixtures/pdfs/futian-2021.pdf")));
    bytes.write(("\n% " + language + "\n").getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("annex-" + language.code() + ".pdf"), bytes.toByteArray());
    tab.choose("#files", file);
    tab.until("document.querySelector('#sending li a') && document.querySelector('#sending li').textContent.includes('✓')");
    tab.click("#sending li a");
    tab.until("location.pathname.startsWith('/submissions/') && document.querySelector('#pages image[href]') && window.hebiao");
    assertEquals("4", tab.text("window.hebiao.current()"), "the form with the strongest finding is shown first");
  }

  private static void findingsLightTheirBoxes(Tab tab) throws IOException {
    tab.press("j");
    tab.until("document.querySelector('#inspector .desk')");
    exactlyTheEvidenceIsLit(tab);
    tab.click("section.current .finding:nth-child(3) > button");
    tab.until("document.querySelector('section.current .finding:nth-child(3)').classList.contains('current')");
    exactlyTheEvidenceIsLit(tab);
    tab.until("document.querySelector('#inspector .desk') && document.querySelector('#inspector .trials, #inspector dl')");
    assertEquals(List.of(), Accessibility.issues(tab), "a finding");
  }

  private static void exactlyTheEvidenceIsLit(Tab tab) {
    String lit = "[...document.querySelectorAll('%s')].map(e => e.dataset.k)";
    String wanted = "[...document.querySelectorAll('%s')].map(e => e.dataset.k).filter(k => document.querySelector('.finding.current').dataset.keys.split('|').includes(k))";
    for (String[] kind : new String[][] {{"rect.lit", "rect.box"}, {".v.lit", "section.form .v"}}) {
      String is = tab.text(lit.formatted(kind[0]));
      assertEquals(tab.text(wanted.formatted(kind[1])), is);
      assertTrue(is.contains("/indicators["), is);
    }
  }

  private static void placesHaveAddresses(Tab tab) {
    String place = tab.text("window.hebiao.placeOf('" + SCORE + "')");
    assertTrue(place.matches("p7@\\d+,\\d+,\\d+,\\d+"), place);
    tab.eval("location.hash = '" + place + "'");
    tab.until("document.querySelector('rect.picked') && document.querySelector('#inspector form.edit')");
    assertEquals(SCORE, tab.text("document.querySelector('rect.picked').dataset.k"));
    assertEquals("1", tab.text("document.querySelectorAll('#inspector .crop').length"));
    tab.eval("location.hash = 'p7@100,700,90,30'");
    tab.until("document.querySelector('rect.spot')");
  }

  private static void correct(Tab tab, String text) {
    tab.click(CELL);
    tab.until("!document.querySelector('#inspector[aria-busy]') && document.querySelector('#inspector form.edit')?.dataset.key === '" + SCORE + "'");
    tab.press("e");
    tab.until("document.activeElement.name === 'text'");
    tab.type(text);
    tab.press("Enter");
  }

  private static void corrections(Tab tab, Messages words) throws IOException {
    assertEquals("1", tab.text(ABOUT_SCORE));
    correct(tab, "40");
    tab.until("document.querySelector('#inspector .told')?.textContent.includes('" + words.text("html.say.vanished") + " 1')");
    assertEquals("0", tab.text(ABOUT_SCORE));
    tab.reload();
    tab.until("document.querySelector('#inspector .history') && document.querySelector('#inspector form.edit')");
    assertEquals("40 0 true", tab.text("document.querySelector('" + CELL + "').textContent.replace(/\\D/g, '') + ' ' + " + ABOUT_SCORE + " + ' ' + document.querySelector('" + CELL + "').classList.contains('corrected')"));
    tab.press("e");
    tab.until("document.activeElement.name === 'text'");
    assertEquals(List.of(), Accessibility.issues(tab), "the editor");
    tab.press("Escape");
    tab.until("document.querySelector('#inspector form.edit')?.hidden");
    tab.press("z");
    tab.until(ABOUT_SCORE + " === 1 && document.querySelector('#inspector .told')");
    assertEquals("0 false", tab.text("document.querySelector('" + CELL + "').textContent.replace(/\\D/g, '') + ' ' + document.querySelector('" + CELL + "').classList.contains('corrected')"));
  }

  /** Somebody else corrects the cell while it is open here. */
  private static void conflicts(Tab tab, Messages words) {
    tab.click(CELL);
    tab.until("!document.querySelector('#inspector[aria-busy]') && document.querySelector('#inspector form.edit')?.dataset.key === '" + SCORE + "'");
    tab.press("e");
    tab.until("document.activeElement.name === 'text'");
    tab.type("38");
    int status =
        tab.eval(
                "(() => { const meta = document.querySelector('meta[name=csrf]'); return fetch('/api/v1' + location.pathname + '/forms/5/corrections', { method: 'POST', headers: "
                    + "{ 'Content-Type': 'application/json', [meta.dataset.header]: meta.content }, body: JSON.stringify({ place: 'indicators[7].score', seen: '0', text: '39', reason: '' }) })"
                    + ".then(answer => answer.status); })()")
            .asInt();
    assertEquals(201, status);
    tab.press("Enter");
    tab.until("document.querySelector('#inspector .answer')?.textContent.includes('" + words.text("html.say.conflict") + "')");
    assertTrue(tab.text("document.querySelector('#inspector .answer').textContent").contains("39"));
    assertEquals("38", tab.text("document.querySelector('#inspector form.edit').elements.text.value"));
    tab.press("Enter");
    tab.until("document.querySelector('" + CELL + "').textContent.includes('38') && document.querySelector('#inspector .history')");
    for (int i = 0; i < 2; i++) {
      long before = tab.eval("document.querySelectorAll('#inspector .history li').length").asLong();
      tab.click("#inspector .history [data-undo]");
      tab.until("document.querySelectorAll('#inspector .history li').length > " + before + " && !document.querySelector('#inspector[aria-busy]')");
      if (tab.text(ABOUT_SCORE).equals("1")) {
        break;
      }
    }
  }

  private static void verdicts(Tab tab, Messages words) {
    tab.click("section.current .finding:nth-child(2) > button");
    tab.until("document.querySelector('#inspector .desk')?.dataset.id && document.querySelector('section.current .finding:nth-child(2)').firstElementChild.dataset.finding.endsWith(document.querySelector('#inspector .desk').dataset.id)");
    tab.press("f");
    tab.until("document.querySelector('section.current .finding:nth-child(2) .standing')");
    assertEquals(words.text("standing.false"), tab.text("document.querySelector('section.current .finding:nth-child(2) .standing').textContent"));
    tab.until("document.querySelector('section.current .finding:nth-child(3)').classList.contains('current') && document.querySelector('#inspector .told')");
    tab.press("z");
    tab.until("!document.querySelector('section.current .finding:nth-child(2) .standing') && document.querySelector('#inspector .told')");
  }

  private static void waivers(Tab tab) throws IOException {
    tab.until("document.querySelector('#inspector .desk') && !document.querySelector('#inspector[aria-busy]')");
    tab.press("w");
    tab.until("document.activeElement.name === 'reason'");
    assertEquals(List.of(), Accessibility.issues(tab), "a waiver");
    tab.type("已由主管部门说明");
    tab.press("Enter");
    tab.until("document.querySelector('section.current .finding.rests .standing')");
    tab.until("document.activeElement.name !== 'reason' && document.querySelector('#inspector .told') && !document.querySelector('#inspector[aria-busy]')");
    tab.press("z");
    tab.until("!document.querySelector('section.current .finding.rests')");
  }

  private void sheet(Tab tab) throws Exception {
    Path downloads = Files.createDirectories(folder.resolve("downloads-" + System.nanoTime()));
    tab.downloadTo(downloads);
    tab.click(".tools a[href$='sheet.xlsx']");
    for (int i = 0; i < 500; i++) {
      try (Stream<Path> files = Files.list(downloads)) {
        if (files.anyMatch(file -> file.toString().endsWith(".xlsx"))) {
          break;
        }
      }
      Thread.sleep(50);
    }
    try (Stream<Path> files = Files.list(downloads);
        InputStream in = Files.newInputStream(files.filter(file -> file.toString().endsWith(".xlsx")).findFirst().orElseThrow());
        XSSFWorkbook sheet = new XSSFWorkbook(in)) {
      assertTrue(sheet.getNumberOfSheets() >= 5);
    }
  }
}

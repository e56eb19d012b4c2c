package org.hebiao.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hebiao.archive.DataFolder;
import org.hebiao.web.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of {@code docs/screens} from the annexes of the demo: {@code mvn -q test -Dtest=Screens}. No test of the suite. */
class Screens {
  private static final Path PICTURES = Path.of("docs/screens");
  private static final String FIRST = "document.querySelector('#pages image[href]') && window.hebiao";

  @Test
  void taken(@TempDir Path folder) throws Exception {
    Files.createDirectories(PICTURES);
    try (Service service = Service.start(new DataFolder(folder.resolve("data")), Map.of("hebiao.port", "0", "hebiao.readers", "1"), Map.of());
        Browser browser = Browser.start(folder)) {
      Tab tab = browser.tab(1366, 768);
      tab.open(service.address() + "/?lang=zh");
      for (String name : new String[] {"futian-2021.pdf", "p22-2020.pdf"}) {
        tab.choose("#files", Path.of("fixtures/pdfs", name));
        tab.until("[...document.querySelectorAll('#sending li')].some(li => li.textContent.includes('" + name + "') && li.textContent.includes('✓'))");
      }
      Thread.sleep(1500);
      take(tab, "upload");
      form(tab, service.address() + "/submissions/1?lang=zh");
      take(tab, "form");
      tab.dark(true);
      take(tab, "form-dark");
      tab.dark(false);
      tab.eval("document.querySelector('.v[data-k=\"0/funds.total.executionRate\"]').click()");
      tab.until("document.querySelector('#inspector .trials') && document.querySelector('#page-1 image[href]')");
      Thread.sleep(2500);
      take(tab, "calculation");
      tab.eval("document.querySelector('.v[data-k=\"4/indicators[7].score\"]').click()");
      tab.until("document.querySelector('#inspector form.edit')?.dataset.key === '4/indicators[7].score'");
      tab.press("e");
      tab.until("document.activeElement.name === 'text'");
      tab.type("40");
      Thread.sleep(2000);
      take(tab, "edit");
      tab.press("Enter");
      tab.until("document.querySelector('#inspector .told')");
      Thread.sleep(800);
      take(tab, "edited");
      tab.press("z");
      tab.until("!document.querySelector('.v.corrected')");
      form(tab, service.address() + "/submissions/1?lang=en");
      take(tab, "form-en");
    }
  }

  /** The form page with its strongest finding selected and all pictures there. */
  private static void form(Tab tab, String address) throws InterruptedException {
    tab.open("about:blank").open(address);
    tab.until(FIRST);
    tab.press("j");
    tab.until("document.querySelector('#inspector .desk')");
    Thread.sleep(2500);
  }

  private static void take(Tab tab, String name) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(tab.picture()));
    ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
  }
}

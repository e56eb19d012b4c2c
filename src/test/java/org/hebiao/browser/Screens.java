package org.hebiao.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures of {@code docs/screens} from a running demo: {@code ./hebiao demo} in one window, and in another {@code mvn -q -Pscreens
 * test-compile exec:exec}.
 */
public final class Screens {
  private Screens() {}

  /** @param args address of the service, folder for the pictures */
  public static void main(String[] args) throws IOException {
    String address = args[0];
    Path folder = Path.of(args[1]);
    Files.createDirectories(folder);
    Path profile = Files.createTempDirectory("hebiao-screens");
    try (Browser browser = Browser.start(profile)) {
      Tab tab = browser.tab(1366, 768);
      tab.open(address + "/?lang=zh");
      Files.write(folder.resolve("home.png"), tab.picture());
    }
  }
}

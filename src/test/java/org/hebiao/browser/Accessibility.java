package org.hebiao.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What axe has against a screen, in the light and in the dark. */
final class Accessibility {
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private Accessibility() {}

  /** Serious and critical issues, each with its first element. */
  static List<String> issues(Tab tab) throws IOException {
    List<String> issues = new ArrayList<>();
    try (InputStream in = Accessibility.class.getResourceAsStream(AXE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + AXE);
      }
      tab.eval(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; true");
    }
    for (boolean dark : new boolean[] {false, true}) {
      tab.dark(dark);
      JsonNode found =
          tab.eval(
              "axe.run(document, { resultTypes: ['violations'] }).then(all => ({ passes: all.passes.length, bad: all.violations"
                  + ".filter(each => each.impact === 'serious' || each.impact === 'critical')"
                  + ".map(each => each.id + ' ×' + each.nodes.length + ': ' + each.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' ' + (node.any[0] ? node.any[0].message : '')).join(' | ')) }))");
      if (found.path("passes").asInt() < 10) {
        throw new AssertionError("axe looked at nothing: " + found);
      }
      found.path("bad").forEach(each -> issues.add((dark ? "dark " : "light ") + each.asString()));
    }
    tab.dark(false);
    return issues;
  }
}

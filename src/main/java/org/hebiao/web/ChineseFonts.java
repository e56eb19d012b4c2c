package org.hebiao.web;

import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Fonts of this machine that can draw Chinese: pages of documents that embed none of their own are drawn with them. Looked up once. */
@Component
final class ChineseFonts {
  /** Characters every form is written with. */
  private static final String TRIED = "项目支出绩效自评表";

  private static final class Found {
    private static final List<String> FAMILIES =
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
            .filter(font -> font.canDisplayUpTo(TRIED) < 0)
            .map(font -> font.getFamily(Locale.ROOT))
            .filter(family -> !List.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif").contains(family))
            .distinct()
            .sorted()
            .toList();
  }

  /** Names of families, empty when there is none. */
  List<String> families() {
    return Found.FAMILIES;
  }
}

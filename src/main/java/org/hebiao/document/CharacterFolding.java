package org.hebiao.document;

import java.text.Normalizer;

/**
 * Replaces code points that only name a shape by the character they show: radicals that Chromium writes for the characters sharing their
 * glyph (⼾ for 户, ⻣ for 骨), compatibility ideographs, vertical punctuation and Latin ligatures. Full width forms stay as printed.
 */
final class CharacterFolding {
  /** CJK Radicals Supplement, which NFKC leaves alone, and the simplified characters it shows. */
  private static final String RADICALS =
      "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
  private static final String SHOWN =
      "厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄小扌攵旡日月歹母民氵氺灬爫爫丬牛犭王疋罒示礻竹糸纟罓网罒网羊羊羊羊耂者聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食饣饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟亀龟";
  private static final int RADICALS_FROM = 0x2E80;
  private static final int RADICALS_TO = 0x2EFF;
  private static final int KANGXI_FROM = 0x2F00;
  private static final int KANGXI_TO = 0x2FDF;
  private static final int IDEOGRAPHS_FROM = 0xF900;
  private static final int IDEOGRAPHS_TO = 0xFAFF;
  private static final int LIGATURES_FROM = 0xFB00;
  private static final int LIGATURES_TO = 0xFB06;

  /** Kangxi radicals whose NFKC is a traditional or unusual shape where simplified text shows another. */
  private static final String KANGXI = "⼾";

  private static final String KANGXI_SHOWN = "户";
  private static final String VERTICAL = "︐︑︒︓︔︕︖︗︘︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄";
  private static final String UPRIGHT = "，、。：；！？〖〗…—（）｛｝〔〕【】《》〈〉「」『』";

  private CharacterFolding() {}

  static String fold(String text) {
    if (text.length() == 1) {
      return text.charAt(0) < RADICALS_FROM ? text : fold(text.charAt(0));
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString();
  }

  private static String fold(char c) {
    if (c < RADICALS_FROM) {
      return String.valueOf(c);
    }
    if (c <= RADICALS_TO) {
      return mapped(c, RADICALS, SHOWN);
    }
    if (c >= KANGXI_FROM && c <= KANGXI_TO) {
      return KANGXI.indexOf(c) >= 0 ? mapped(c, KANGXI, KANGXI_SHOWN) : compatible(c);
    }
    if (c >= IDEOGRAPHS_FROM && c <= IDEOGRAPHS_TO || c >= LIGATURES_FROM && c <= LIGATURES_TO) {
      return compatible(c);
    }
    return c > LIGATURES_TO ? mapped(c, VERTICAL, UPRIGHT) : String.valueOf(c);
  }

  private static String mapped(char c, String from, String to) {
    int at = from.indexOf(c);
    return String.valueOf(at < 0 ? c : to.charAt(at));
  }

  private static String compatible(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
  }
}

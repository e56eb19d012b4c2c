package org.hebiao.search.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What a single character is searched as: its compatibility form in lower case, a radical's ideograph, the simplified character, signs for "at least"
 * spelled ">=". Each character is folded without a look at its neighbours, so the folding of a part of a text is a part of the folding of the text.
 */
final class Folding {
  /** CJK Radicals Supplement, which compatibility forms leave alone, and the simplified characters it shows. */
  private static final String RADICALS =
      "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";

  private static final String SHOWN =
      "厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄小扌攵旡日月歹母民氵氺灬爫爫丬牛犭王疋罒示礻竹糸纟罓网罒网羊羊羊羊耂者聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食饣饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟亀龟";

  /** Signs that printers use for one another. */
  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '≥', ">="),
          Map.entry((int) '≧', ">="),
          Map.entry((int) '⩾', ">="),
          Map.entry((int) '≤', "<="),
          Map.entry((int) '≦', "<="),
          Map.entry((int) '⩽', "<="),
          Map.entry((int) '═', "="),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '―', "-"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '‐', "-"),
          Map.entry((int) '─', "-"),
          Map.entry((int) '•', "·"),
          Map.entry((int) '・', "·"));

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
  private static final int BMP = 0x10000;
  private static final AtomicReferenceArray<String> KNOWN = new AtomicReferenceArray<>(BMP);

  /** Not shared between threads: one Transliterator a thread would cost more than a lock that is only taken on a character's first sight. */
  private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

  private Folding() {}

  /** The folded character; "" for marks and controls that nobody types by themselves, " " for every blank. */
  static String of(int codePoint) {
    if (codePoint >= BMP) {
      return fold(codePoint);
    }
    String known = KNOWN.get(codePoint);
    if (known == null) {
      known = fold(codePoint);
      KNOWN.set(codePoint, known);
    }
    return known;
  }

  private static String fold(int codePoint) {
    String sign = SIGNS.get(codePoint);
    if (sign != null) {
      return sign;
    }
    if (isBlank(codePoint)) {
      return " ";
    }
    int type = UCharacter.getType(codePoint);
    if (type == UCharacterCategory.NON_SPACING_MARK
        || type == UCharacterCategory.ENCLOSING_MARK
        || type == UCharacterCategory.FORMAT
        || type == UCharacterCategory.CONTROL
        || type == UCharacterCategory.SURROGATE) {
      return "";
    }
    StringBuilder folded = new StringBuilder();
    COMPATIBLE.normalize(Character.toString(codePoint)).codePoints().forEach(each -> fold(each, folded));
    return folded.toString().intern();
  }

  /** One character of a compatibility form, which may itself be a sign, a blank (spacing accents) or a traditional ideograph. */
  private static void fold(int codePoint, StringBuilder folded) {
    int radical = codePoint < BMP ? RADICALS.indexOf(codePoint) : -1;
    int shown = radical < 0 ? codePoint : SHOWN.charAt(radical);
    int script = UScript.getScript(shown);
    int type = UCharacter.getType(shown);
    if (script == UScript.HAN) {
      folded.append(simplified(shown));
    } else if (script == UScript.LATIN) {
      DECOMPOSED.normalize(Character.toString(shown)).codePoints().filter(c -> UCharacter.getType(c) != UCharacterCategory.NON_SPACING_MARK).forEach(c -> folded.appendCodePoint(UCharacter.toLowerCase(c)));
    } else if (SIGNS.containsKey(shown)) {
      folded.append(SIGNS.get(shown));
    } else if (!isBlank(shown) && type != UCharacterCategory.NON_SPACING_MARK) {
      folded.appendCodePoint(UCharacter.toLowerCase(shown));
    }
  }

  private static String simplified(int ideograph) {
    synchronized (SIMPLIFIED) {
      return SIMPLIFIED.transliterate(Character.toString(ideograph));
    }
  }

  private static boolean isBlank(int codePoint) {
    return UCharacter.isUWhiteSpace(codePoint) || codePoint == '\u200B' || codePoint == '\uFEFF';
  }
}

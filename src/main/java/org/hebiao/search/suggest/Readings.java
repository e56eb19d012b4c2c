package org.hebiao.search.suggest;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How a character is typed in pinyin, without tones: 满 man, 率 lv, lu or shuai. ICU knows one reading a character; the others of common characters stand
 * in a table. Latin letters and digits are typed as they are.
 */
final class Readings {
  /** Characters of names of departments, projects and indicators that are read in another way than ICU reads them, or in two. */
  private static final String SECOND =
      "行hang xing,重chong zhong,长zhang chang,调tiao diao,率lv shuai,度du duo,数shu shuo,差cha chai,会hui kuai,还hai huan,"
          + "都du dou,乐le yue,参can shen,降jiang xiang,藏cang zang,种zhong chong,传chuan zhuan,单dan shan,朝chao zhao,厦xia sha,"
          + "车che ju,省sheng xing,给gei ji,校xiao jiao,觉jue jiao,解jie xie,卡ka qia,曾ceng zeng,得de dei,地di de,便bian pian,合he ge,"
          + "落luo la,露lu lou,强qiang jiang,色se shai,什shen shi,石shi dan,识shi zhi,属shu zhu,似si shi,宿su xiu,提ti di,系xi ji,"
          + "削xue xiao,血xue xie,扎zha za,着zhuo zhe,幢zhuang chuang,弹dan tan,模mo mu,泊bo po,埔bu pu,蔚wei yu,番fan pan,大da dai,"
          + "六liu lu,尉wei yu,洞dong tong,铅qian yan,绿lv lu,颈jing geng,盛sheng cheng,沉chen shen,称cheng chen,纤xian qian,殖zhi shi,"
          + "遗yi wei,奇qi ji,折zhe she,拓tuo ta,粘zhan nian,薄bo bao,剥bo bao,仇chou qiu,畜xu chu,核he hu,吓xia he,缩suo su,熟shu shou,"
          + "塞sai se,尾wei yi,咽yan ye,轧ya zha,综zong zeng,圈quan juan,埋mai man,恶e wu,和he huo";

  private static final Map<Integer, List<String>> TABLE =
      Arrays.stream(SECOND.split(",")).collect(Collectors.toUnmodifiableMap(each -> each.codePointAt(0), each -> List.of(each.substring(1).split(" "))));

  private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Lower");
  private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();

  private Readings() {}

  /** Readings of a folded character, the most usual first; none for what is not typed: signs, blanks. */
  static List<String> of(int character) {
    List<String> known = KNOWN.get(character);
    if (known == null) {
      known = readings(character);
      KNOWN.put(character, known);
    }
    return known;
  }

  private static List<String> readings(int character) {
    if (UScript.getScript(character) != UScript.HAN) {
      return Character.isLetterOrDigit(character) ? List.of(Character.toString(character)) : List.of();
    }
    String marked;
    synchronized (LATIN) {
      marked = LATIN.transliterate(Character.toString(character)).strip();
    }
    Set<String> readings = new LinkedHashSet<>(plain(marked));
    for (String second : TABLE.getOrDefault(character, List.of())) {
      readings.addAll(second.equals("lv") ? List.of("lv", "lu") : List.of(second));
    }
    return List.copyOf(readings);
  }

  /** Without marks of tone; ü is typed as v, or as u by who does not know. */
  private static List<String> plain(String marked) {
    String decomposed = java.text.Normalizer.normalize(marked, java.text.Normalizer.Form.NFD);
    boolean umlaut = decomposed.indexOf('\u0308') >= 0;
    StringBuilder letters = new StringBuilder();
    decomposed.chars().filter(c -> c < 0x80 && Character.isLetter(c)).forEach(c -> letters.append((char) c));
    if (letters.isEmpty()) {
      return List.of();
    }
    List<String> readings = new ArrayList<>();
    if (umlaut) {
      readings.add(letters.toString().replace('u', 'v'));
    }
    readings.add(letters.toString());
    return readings;
  }
}

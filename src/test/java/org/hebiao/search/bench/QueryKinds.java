package org.hebiao.search.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Ten kinds of queries as people type them; each drawing has other words. */
final class QueryKinds {
  static final Map<String, Function<Random, String>> ALL = kinds();

  private QueryKinds() {}

  private static Map<String, Function<Random, String>> kinds() {
    Map<String, Function<Random, String>> kinds = new LinkedHashMap<>();
    kinds.put("everything", random -> "");
    kinds.put("word anywhere", random -> InventedForms.pick(random, InventedForms.THINGS));
    kinds.put("whole name", random -> "指标:" + InventedForms.pick(random, InventedForms.ACTIONS) + InventedForms.pick(random, InventedForms.THINGS) + InventedForms.pick(random, InventedForms.MEASURES));
    kinds.put("one character", random -> new String[] {"率", "度", "路", "车", "人"}[random.nextInt(5)]);
    kinds.put("name, target, years", random -> "指标:" + InventedForms.pick(random, InventedForms.AUDIENCE) + "满意度 目标>=9" + random.nextInt(10) + "% 年度:2019..2022");
    kinds.put("name in department", random -> "部门:" + InventedForms.pick(random, InventedForms.BUREAUS) + " 指标:" + InventedForms.pick(random, InventedForms.THINGS));
    kinds.put("rule and score", random -> "规则:" + InventedForms.pick(random, InventedForms.RULES) + " 得分<" + (2 + random.nextInt(8)));
    kinds.put("one of three", random -> InventedForms.pick(random, InventedForms.THINGS) + " 或 " + InventedForms.pick(random, InventedForms.ACTIONS) + " 或 " + InventedForms.pick(random, InventedForms.MEASURES));
    kinds.put("word without another", random -> "指标:" + InventedForms.pick(random, InventedForms.MEASURES) + " -" + InventedForms.pick(random, InventedForms.THINGS));
    kinds.put("project and budget", random -> "项目:" + InventedForms.pick(random, InventedForms.PROJECTS) + " 全年预算>=" + (1 + random.nextInt(300)) + "万");
    return kinds;
  }
}

package org.hebiao.search.index;

import java.util.Locale;
import java.util.Map;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.text.ChineseText;

/** Values of closed lists as people type them, and as the index keeps them: 级别:错误 is {@code error}. */
final class TagValues {
  private static final Map<String, String> SEVERITIES = Map.of("错误", "error", "警告", "warning", "不符", "warning", "提示", "info");
  private static final Map<String, String> KINDS =
      Map.of("项目", "project", "项目支出", "project", "部门", "department", "部门整体", "department", "转移支付", "transfer_payment", "复核", "review");
  private static final Map<String, String> COMPARATORS =
      Map.of("大于", ">", "高于", ">", "不低于", ">=", "不少于", ">=", "等于", "=", "不超过", "<=", "不高于", "<=", "小于", "<", "低于", "<");

  private TagValues() {}

  static String kept(SearchField field, String typed) {
    String folded = ChineseText.fold(typed);
    return switch (field) {
      case SEVERITY -> SEVERITIES.getOrDefault(folded, folded);
      case FORM_KIND -> KINDS.getOrDefault(folded, folded);
      case COMPARATOR -> COMPARATORS.getOrDefault(folded, folded);
      case CATEGORY, RULE -> folded.toLowerCase(Locale.ROOT);
      case MEASURE_UNIT -> folded;
      default -> typed.strip();
    };
  }
}

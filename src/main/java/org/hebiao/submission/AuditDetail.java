package org.hebiao.submission;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit log says beside who did what to what. Long texts are cut there; the entry itself keeps them whole. */
final class AuditDetail {
  /** Characters of a value: a few of them fit the column, each character escaped. */
  private static final int LONGEST = 500;

  private AuditDetail() {}

  static Map<String, String> of(Map<String, String> detail, String reason) {
    Map<String, String> all = new LinkedHashMap<>();
    detail.forEach((name, value) -> all.put(name, cut(value)));
    all.put("reason", cut(reason));
    return all;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + text.length() + ")";
  }
}

package org.hebiao.archive;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A filter of the ledger as a condition over {@code form_summary f} and {@code submission s}, and over {@code finding_summary d} where findings are listed.
 * What is not DONE is in no list.
 */
final class LedgerCondition {
  private final StringBuilder sql = new StringBuilder(" where s.organisation = :organisation and s.state = 'DONE'");
  private final Map<String, Object> values = new HashMap<>();

  private LedgerCondition() {}

  static LedgerCondition ofForms(LedgerFilter filter) {
    LedgerCondition condition = common(filter);
    filter.severity().ifPresent(severity -> condition.sql.append(" and ").append(column(severity)).append(" > 0"));
    filter
        .rule()
        .ifPresent(
            rule ->
                condition.and(
                    "exists (select 1 from finding_summary r where r.submission_id = f.submission_id and r.form_number = f.form_number and r.rule = :rule)",
                    "rule",
                    rule));
    return condition;
  }

  static LedgerCondition ofFindings(LedgerFilter filter) {
    LedgerCondition condition = common(filter);
    filter.severity().ifPresent(severity -> condition.and("d.severity = :severity", "severity", severity));
    filter.rule().ifPresent(rule -> condition.and("d.rule = :rule", "rule", rule));
    return condition;
  }

  private static LedgerCondition common(LedgerFilter filter) {
    LedgerCondition condition = new LedgerCondition();
    condition.values.put("organisation", filter.organisation());
    if (!filter.years().isEmpty()) {
      condition.and(filter.withoutYear() ? "(f.fiscal_year in (:years) or f.fiscal_year is null)" : "f.fiscal_year in (:years)", "years", filter.years());
    } else if (filter.withoutYear()) {
      condition.sql.append(" and f.fiscal_year is null");
    }
    if (!filter.departments().isEmpty()) {
      condition.and("f.department in (:departments)", "departments", filter.departments());
    }
    if (filter.review()) {
      condition.sql.append(" and f.needs_review");
    }
    filter
        .text()
        .ifPresent(
            text ->
                condition.and(
                    "(lower(f.project) like :text escape '!' or lower(f.department) like :text escape '!' or lower(s.name) like :text escape '!')",
                    "text",
                    containing(text.toLowerCase(Locale.ROOT))));
    filter.submission().ifPresent(submission -> condition.and("f.submission_id = :submission", "submission", submission));
    return condition;
  }

  /** Severities are known by name; anything else has no column and is refused. */
  private static String column(String severity) {
    return switch (severity) {
      case "ERROR" -> "f.errors";
      case "WARNING" -> "f.warnings";
      case "INFO" -> "f.hints";
      default -> throw new IllegalArgumentException("no severity " + severity);
    };
  }

  LedgerCondition and(String condition, String name, Object value) {
    sql.append(" and ").append(condition);
    values.put(name, value);
    return this;
  }

  /** One more value of the condition before. */
  LedgerCondition value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** The whole statement, its values filled in. */
  StatementSpec statement(JdbcClient client, String before, String after) {
    return client.sql(before + sql + after).params(values);
  }

  private static String containing(String part) {
    return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}

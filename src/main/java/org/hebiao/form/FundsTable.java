package org.hebiao.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.PrintedNumber;

/**
 * Funds block (项目资金, 预算执行情况).
 *
 * @param unit printed unit; missing when the page names none
 * @param points weight printed in a label of the block instead of a column: 预算执行情况（20分）, 得分（20分*执行率）
 */
public record FundsTable(Field<MoneyUnit> unit, Field<PrintedNumber> points, List<FundsRow> rows) {
  public FundsTable {
    rows = List.copyOf(rows);
  }

  public Optional<FundsRow> total() {
    return row(FundsSource.TOTAL);
  }

  public Optional<FundsRow> row(FundsSource source) {
    return rows.stream().filter(row -> row.source() == source).findFirst();
  }

  /** Name of each row in paths, parallel to {@link #rows}: the role of its source, numbered from the second of its kind on (other, other2). */
  public List<String> roles() {
    Map<FundsSource, Integer> seen = new EnumMap<>(FundsSource.class);
    List<String> roles = new ArrayList<>();
    for (FundsRow row : rows) {
      int count = seen.merge(row.source(), 1, Integer::sum);
      roles.add(count == 1 ? row.source().role() : row.source().role() + count);
    }
    return roles;
  }
}

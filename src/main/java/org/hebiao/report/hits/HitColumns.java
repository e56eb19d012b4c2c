package org.hebiao.report.hits;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.provenance.Fragment;
import org.hebiao.report.Messages;
import org.hebiao.report.list.ListCell;
import org.hebiao.report.list.ListColumn;
import org.hebiao.search.index.Place;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.index.Unit;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.query.SearchField.Level;

/** The columns of a table of results: what is printed in each field, then where it stands. */
final class HitColumns {
  private static final List<SearchField> SHOWN =
      List.of(
          SearchField.YEAR, SearchField.DEPARTMENT, SearchField.PROJECT, SearchField.LEVEL1, SearchField.LEVEL2, SearchField.INDICATOR, SearchField.TARGET,
          SearchField.ACTUAL, SearchField.WEIGHT, SearchField.SCORE, SearchField.DEVIATION, SearchField.IMPLEMENTING_UNIT, SearchField.BUDGET,
          SearchField.EXECUTED, SearchField.RATE, SearchField.TOTAL, SearchField.FILE);

  private final Unit unit;
  private final List<SearchField> fields;
  private final Messages messages;

  HitColumns(Unit unit, Messages messages) {
    this.unit = unit;
    this.messages = messages;
    this.fields =
        switch (unit) {
          case INDICATOR -> SHOWN;
          case FORM -> SHOWN.stream().filter(field -> field.level() == Level.FORM).toList();
          case FILE -> List.of(SearchField.FILE);
        };
  }

  List<ListColumn> columns() {
    List<ListColumn> columns = new ArrayList<>(fields.stream().map(field -> new ListColumn(field.key(), messages.text("search.field." + field.key()))).toList());
    for (String place : List.of("form", "row", "page", "address", "sha256")) {
      columns.add(new ListColumn(place, messages.text("search.column." + place)));
    }
    return columns;
  }

  /** Cells of a hit as printed; several texts of one field stand below each other. */
  List<ListCell> cells(Hit hit, String address) {
    List<String> cells = new ArrayList<>(fields.stream().map(field -> String.join("\n", hit.texts().getOrDefault(field, List.of()))).toList());
    cells.add(unit == Unit.FILE ? "" : String.valueOf(hit.form()));
    cells.add(hit.row().isPresent() ? String.valueOf(hit.row().getAsInt()) : "");
    List<Fragment> places = hit.place().map(Place::fragments).orElse(List.of());
    cells.add(places.isEmpty() ? "" : String.valueOf(places.getFirst().page()));
    cells.add(address);
    cells.add(hit.submission());
    return cells.stream().map(ListCell::of).toList();
  }
}

package org.hebiao.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.reconcile.RecomputedScores;
import org.hebiao.reconcile.Severity;

/** One value in a table: a button that lights its place on the page, in the look of its state. */
final class ValueCell {
  /** A cell of more characters is cut here; the page shows the rest. */
  private static final int LONGEST = 1_500;

  /** Below it a reading is in doubt. */
  static final double SURE = 0.9;

  private final FormView form;
  private final Messages messages;

  ValueCell(FormView form, Messages messages) {
    this.form = form;
    this.messages = messages;
  }

  void text(FieldPath path, Markup html) throws IOException {
    html.open("td");
    value(path, html);
    html.close("td");
  }

  void number(FieldPath path, Markup html) throws IOException {
    html.open("td", "class", "num");
    value(path, html);
    html.close("td");
  }

  void rowHead(FieldPath path, Markup html) throws IOException {
    html.open("th", "scope", "row");
    value(path, html);
    html.close("th");
  }

  void spanning(FieldPath path, int rows, Markup html) throws IOException {
    html.open("td", rows > 1 ? new String[] {"class", "heading", "rowspan", String.valueOf(rows)} : new String[] {"class", "heading"});
    value(path, html);
    html.close("td");
  }

  /** The score the profile admits, and what the printed one lies off it. */
  void recomputed(FieldPath score, Markup html) throws IOException {
    Optional<RecomputedScores.Score> again = form.recomputed(score);
    if (again.isEmpty()) {
      html.element("td", "", "class", "num again");
      return;
    }
    BigDecimal difference = again.get().difference().orElse(BigDecimal.ZERO);
    boolean off = difference.signum() != 0;
    html.open("td", "class", off ? "num again off" : "num again").text(ScoreText.range(again.get()));
    if (off) {
      html.element("span", ScoreText.signed(difference), "class", "diff");
    } else if (again.get().stated().isPresent()) {
      html.element("span", "✓", "class", "tick");
    }
    html.close("td");
  }

  private void value(FieldPath path, Markup html) throws IOException {
    Field<?> field = form.names().field(path);
    boolean site = form.remarks().isPresent();
    if (field.isMissing() && !site) {
      html.element("span", "·", "class", "missing", "title", messages.text("state.missing"));
      return;
    }
    String shown = shown(field);
    html.open("button", attributes(path, field).toArray(String[]::new));
    Optional<Severity> gravest = form.gravestAt(path);
    if (gravest.isPresent()) {
      html.element("span", Marks.icon(gravest.get()), "class", "dot " + gravest.get().key());
    }
    html.text(shown);
    if (form.isConfirmed(path)) {
      html.element("span", "≡", "class", "same", "title", messages.text("html.confirmed"));
    }
    html.close("button");
  }

  private List<String> attributes(FieldPath path, Field<?> field) {
    StringBuilder look = new StringBuilder("v");
    switch (field) {
      case Field.Read<?> read -> {}
      case Field.Blank<?> blank -> look.append(" blank");
      case Field.Unreadable<?> unreadable -> look.append(" unreadable");
      case Field.Missing<?> missing -> look.append(" missing");
    }
    if (field.provenance().filter(from -> from.confidence() < SURE).isPresent() && !form.isProved(path)) {
      look.append(" doubtful");
    }
    form.correctedAt(path).ifPresent(corrected -> look.append(corrected.isConflict() ? " corrected conflict" : " corrected"));
    form.gravestAt(path).ifPresent(severity -> look.append(" hit ").append(severity.key()));
    if (form.isOpen(path)) {
      look.append(" unsure");
    }
    List<String> all = new ArrayList<>(List.of("type", "button", "class", look.toString(), "data-k", form.key(path)));
    String raw = Printed.cell(field.raw());
    if (raw.isEmpty()) {
      all.addAll(List.of("aria-label", state(path, field)));
    } else if (!raw.equals(shown(field)) && raw.length() <= LONGEST) {
      all.addAll(List.of("title", raw));
    }
    if (form.remarks().isPresent()) {
      return all;
    }
    all.addAll(List.of("data-n", form.names().placed(path)));
    String state = state(path, field);
    if (!state.isEmpty()) {
      all.addAll(List.of("data-s", state));
    }
    if (!raw.isEmpty() && !raw.equals(shown(field)) && raw.length() <= LONGEST) {
      all.addAll(List.of("data-r", raw));
    }
    Set<String> formulas = form.formulasAt(path);
    if (!formulas.isEmpty()) {
      all.addAll(List.of("data-e", String.join("\n", formulas)));
    }
    return all;
  }

  private String state(FieldPath path, Field<?> field) {
    return switch (field) {
      case Field.Read<?> read -> form.isProved(path) ? messages.text("html.cross-proved") : "";
      case Field.Blank<?> blank -> messages.text("state.blank");
      case Field.Unreadable<?> unreadable -> messages.text("state.unreadable." + unreadable.why().name());
      case Field.Missing<?> missing -> messages.text("state.missing");
    };
  }

  /** Text in the table: amounts with thousands groups, blanks as a mark one can click. */
  private String shown(Field<?> field) {
    if (field instanceof Field.Read<?> read && read.value() instanceof PrintedAmount amount && Printed.cell(field.raw()).matches("[\\d.,]+")) {
      return grouped(amount.number().value());
    }
    String text = Printed.cell(field.raw());
    if (field.isMissing()) {
      return "·";
    }
    if (text.isEmpty()) {
      return field instanceof Field.Unreadable<?> ? "?" : " ";
    }
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String grouped(BigDecimal value) {
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(Math.max(0, value.scale()));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }
}

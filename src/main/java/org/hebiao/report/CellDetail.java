package org.hebiao.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Provenance;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Confirmation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Outcome;
import org.hebiao.revision.CorrectedField;

/** Everything there is to say about one cell: text and state, what agrees with it, what was found there, and every calculation it stands in. */
final class CellDetail {
  /** Calculations of one cell; a weight stands in its row, its group and the total. */
  private static final int CALCULATIONS = 6;

  private final FormView form;
  private final Messages messages;
  private final FindingText text;

  CellDetail(FormView form, Messages messages, FindingText text) {
    this.form = form;
    this.messages = messages;
    this.text = text;
  }

  /** Name, text and state. */
  void head(FieldPath path, Markup html) throws IOException {
    Field<?> field = form.names().field(path);
    html.open("h3").text(form.names().placed(path)).close("h3");
    html.open("dl");
    Optional<CorrectedField> corrected = form.correctedAt(path);
    if (corrected.isPresent()) {
      entry("html.read-as", shown(corrected.get().read()), html);
      entry("html.corrected-to", shown(corrected.get().text()), html);
      entry("html.say.state", messages.text("corrected." + corrected.get().standing().name()), html);
    } else {
      entry("html.say.raw", shown(field.raw()), html);
      entry("html.say.state", state(path, field), html);
    }
    html.close("dl");
  }

  /** Findings, agreements and calculations. */
  void rest(FieldPath path, Markup html) throws IOException {
    findings(path, html);
    agreements(path, html);
    calculations(path, html);
  }

  private String shown(String raw) {
    String line = Printed.text(raw);
    return line.isEmpty() ? messages.text("state.blank") : line;
  }

  private String state(FieldPath path, Field<?> field) {
    return switch (field) {
      case Field.Read<?> read -> read(path, read.from());
      case Field.Blank<?> blank -> messages.text("state.blank");
      case Field.Unreadable<?> unreadable -> messages.text("state.unreadable." + unreadable.why().name());
      case Field.Missing<?> missing -> messages.text("state.missing");
    };
  }

  private String read(FieldPath path, Provenance from) {
    if (form.isProved(path)) {
      return messages.text("html.cross-proved");
    }
    long percent = Math.round(from.confidence() * 100);
    return from.confidence() < ValueCell.SURE ? messages.text("html.doubtful", "percent", percent) : messages.text("html.read");
  }

  private void entry(String key, String value, Markup html) throws IOException {
    html.element("dt", messages.text(key)).element("dd", value);
  }

  private void findings(FieldPath path, Markup html) throws IOException {
    String key = form.key(path);
    for (Finding finding : form.findings()) {
      if (form.keys(finding).contains(key)) {
        String id = form.remarks().flatMap(remarks -> remarks.of(finding)).map(state -> state.key().id()).orElse("");
        html.open("p").element("span", Marks.icon(finding.severity()) + " ", "class", "dot " + finding.severity().key());
        html.element("button", text.title(finding.rule()), "type", "button", "class", "link", "data-finding", form.index() + "." + id).text(" " + text.sentence(finding, form.names())).close("p");
      }
    }
  }

  private void agreements(FieldPath path, Markup html) throws IOException {
    List<Confirmation> all = form.judged().map(judged -> judged.confirmations()).orElse(List.of());
    for (Confirmation confirmation : all) {
      if (confirmation.where().equals(path) || confirmation.evidence().contains(path)) {
        html.element("p", "≡ " + messages.text("html.confirmed") + messages.text("list.colon") + text.sentence(confirmation, form.names()), "class", "good");
      }
    }
  }

  private void calculations(FieldPath path, Markup html) throws IOException {
    int shown = 0;
    for (Check check : form.judged().map(judged -> judged.checks()).orElse(List.of())) {
      for (Equation equation : check.equations()) {
        if (shown < CALCULATIONS && equation.places().contains(path)) {
          shown++;
          boolean holds = !(check.outcome() instanceof Outcome.Disagrees);
          html.element("h4", holds ? "✓ " + text.asks(check.rule()) : "✗ " + text.title(check.rule()), "class", holds ? "good" : "off");
          new CalculationTable(form, messages, text).write(equation, html);
        }
      }
    }
  }
}

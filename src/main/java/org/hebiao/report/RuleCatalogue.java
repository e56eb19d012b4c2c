package org.hebiao.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hebiao.reconcile.Rule;
import org.hebiao.reconcile.RulePage;
import org.hebiao.reconcile.RulePages;
import org.hebiao.reconcile.Text;

/** The rules for people at a terminal: the list, and the page of each. */
public final class RuleCatalogue {
  private static final int LABELS = 12;

  private final Messages messages;
  private final RulePages pages;
  private final int columns;
  private final Marks marks;

  public RuleCatalogue(Messages messages, RulePages pages, int columns, boolean coloured) {
    this.messages = messages;
    this.pages = pages;
    this.columns = columns;
    this.marks = new Marks(coloured);
  }

  /** Severity, id and one line for each rule. */
  public void list(List<Rule> rules, Writer out) throws IOException {
    TextLines lines = new TextLines(out, columns, marks);
    int wide = rules.stream().map(Rule::id).mapToInt(String::length).max().orElse(0) + 2;
    for (Rule rule : rules) {
      RulePage page = pages.page(rule.id());
      String icons = page.severities().stream().map(Marks::icon).collect(Collectors.joining());
      List<String> wrapped = WideText.wrapped(in(page.says()), columns - wide - 4);
      String head = marks.of(page.severities().getFirst(), WideText.padded(icons, 4)) + WideText.padded(page.id(), wide);
      lines.raw(head + wrapped.getFirst());
      for (String line : wrapped.subList(1, wrapped.size())) {
        lines.raw(" ".repeat(wide + 4) + line);
      }
    }
    lines.blank();
    lines.raw(messages.text("rules.legend", "count", rules.size()));
  }

  /** Everything a person wants to know of one rule. */
  public void page(String id, Writer out) throws IOException {
    TextLines lines = new TextLines(out, columns, marks);
    RulePage page = pages.page(id);
    lines.ruled(in(page.title()) + "  " + id);
    String severities =
        page.severities().stream()
            .map(severity -> Marks.icon(severity) + " " + messages.text("severity." + severity.key()))
            .collect(Collectors.joining(messages.text("list.separator")));
    label(lines, "rules.severity", severities);
    label(lines, "rules.says", in(page.says()));
    label(lines, "rules.basis", in(page.basis()) + "  [" + page.evidence() + " " + messages.name("evidence", page.evidence()) + "]");
    if (!page.formula().isEmpty()) {
      label(lines, "rules.formula", page.formula());
    }
    if (!in(page.tolerance()).isEmpty()) {
      label(lines, "rules.tolerance", in(page.tolerance()));
    }
    String label = "rules.messages";
    for (Map.Entry<String, Text> message : page.messages().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      lines.labelled(1, LABELS, label.isEmpty() ? "" : messages.text(label), in(message.getValue()));
      label = "";
    }
    examples(page.examples(), lines);
  }

  private void examples(List<RulePage.Example> examples, TextLines lines) throws IOException {
    for (RulePage.Example example : examples) {
      lines.blank();
      String answer = messages.name("rules.expects", example.expects());
      String where = example.where().map(place -> "  " + place).orElse("") + example.severity().map(severity -> "  " + messages.text("severity." + severity)).orElse("");
      lines.raw(" " + marks.strong(messages.text("rules.example", "answer", answer)) + where);
      fragment(example.fragment(), 3, lines);
    }
  }

  /** A fragment of a form as indented lines. */
  private void fragment(Map<?, ?> fragment, int indent, TextLines lines) throws IOException {
    for (Map.Entry<?, ?> entry : fragment.entrySet()) {
      switch (entry.getValue()) {
        case Map<?, ?> inner when inner.values().stream().anyMatch(value -> value instanceof Map || value instanceof List) -> {
          lines.raw(" ".repeat(indent) + entry.getKey());
          fragment(inner, indent + 2, lines);
        }
        case List<?> list -> {
          lines.raw(" ".repeat(indent) + entry.getKey());
          for (Object item : list) {
            lines.paragraph(indent + 2, "- " + item.toString().replaceAll("^\\{|\\}$", ""));
          }
        }
        default -> lines.paragraph(indent, entry.getKey() + ": " + String.valueOf(entry.getValue()).replaceAll("^\\{|\\}$", ""));
      }
    }
  }

  private void label(TextLines lines, String key, String text) throws IOException {
    lines.labelled(1, LABELS, messages.text(key), text);
  }

  private String in(Text text) {
    return text.in(messages.language().code());
  }
}

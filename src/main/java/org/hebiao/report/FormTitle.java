package org.hebiao.report;

import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;

/** How a form is named in a heading. */
public record FormTitle(String project, String department, String year, String kind) {
  public FormTitle(SelfEvaluationForm form, Messages messages) {
    this(
        or(form.header().projectName().raw(), unnamed(form.header().projectName(), messages)),
        or(form.header().department().raw(), messages.text("text.no-department")),
        form.year().read().map(year -> messages.text("text.year", "year", year.value())).orElseGet(() -> messages.text("text.no-year")),
        messages.text("kind." + form.kind().name()));
  }

  private static String unnamed(Field<String> name, Messages messages) {
    return name instanceof Field.Unreadable<String> closed
        ? messages.find("text.unread." + closed.why().name()).orElseGet(() -> messages.text("text.no-name"))
        : messages.text("text.no-name");
  }

  private static String or(String raw, String otherwise) {
    String text = Printed.brief(raw);
    return text.isEmpty() ? otherwise : text;
  }
}

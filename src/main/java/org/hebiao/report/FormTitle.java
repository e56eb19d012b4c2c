package org.hebiao.report;

import org.hebiao.form.SelfEvaluationForm;

/** How a form is named in a heading. */
record FormTitle(String project, String department, String year, String kind) {
  FormTitle(SelfEvaluationForm form, Messages messages) {
    this(
        or(form.header().projectName().raw(), messages.text("text.no-name")),
        or(form.header().department().raw(), messages.text("text.no-department")),
        form.year().read().map(year -> messages.text("text.year", "year", year.value())).orElseGet(() -> messages.text("text.no-year")),
        messages.text("kind." + form.kind().name()));
  }

  private static String or(String raw, String otherwise) {
    String text = Printed.brief(raw);
    return text.isEmpty() ? otherwise : text;
  }
}

package org.hebiao.report;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.hebiao.document.DocumentNote;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Provenance;
import org.hebiao.reading.Annex;
import org.hebiao.reconcile.RulePages;
import org.hebiao.submission.Answer;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;
import org.hebiao.submission.Refusal;
import tools.jackson.core.JsonGenerator;

/** The full result for programs, as docs/result.schema.json describes it. It holds no time and no path: the same file gives the same text. */
public final class JsonReport {
  /** Name and version of this form of the result. */
  static final String FORMAT = "hebiao-result/1";

  private final Messages chinese = Messages.in(Language.ZH);
  private final Messages english = Messages.in(Language.EN);
  private final RulePages pages;

  public JsonReport(RulePages pages) {
    this.pages = pages;
  }

  public void write(Answer answer, Writer out) {
    try (JsonGenerator json = PlainJson.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("format", FORMAT);
      json.writeStringProperty("file", answer.name());
      switch (answer) {
        case CheckedAnnex annex -> annex(json, annex);
        case Refusal refusal -> refusal(json, refusal);
      }
      json.writeEndObject();
    }
  }

  private void refusal(JsonGenerator json, Refusal refusal) {
    json.writeStringProperty("status", "refused");
    json.writeBooleanProperty("complete", false);
    json.writeObjectPropertyStart("error");
    json.writeStringProperty("code", refusal.code().name());
    strings(json, "parameters", refusal.parameters());
    json.writeStringProperty("zh", new ProblemText(chinese).refusal(refusal, refusal.name()));
    json.writeStringProperty("en", new ProblemText(english).refusal(refusal, refusal.name()));
    json.writeEndObject();
  }

  private void annex(JsonGenerator json, CheckedAnnex checked) {
    json.writeStringProperty("status", checked.isWithoutForms() ? "no-forms" : "checked");
    json.writeBooleanProperty("complete", checked.isComplete());
    document(json, checked.annex());
    json.writeArrayPropertyStart("forms");
    for (int i = 0; i < checked.forms().size(); i++) {
      form(json, i, checked.forms().get(i));
    }
    json.writeEndArray();
  }

  private void document(JsonGenerator json, Annex annex) {
    FieldJson fields = new FieldJson(json);
    json.writeObjectPropertyStart("document");
    json.writeNumberProperty("pages", annex.pages());
    json.writeNumberProperty("otherTables", annex.otherTables());
    fields.field("title", annex.title());
    fields.field("year", annex.year());
    fields.field("department", annex.department());
    json.writeArrayPropertyStart("notes");
    for (DocumentNote note : annex.notes()) {
      json.writeStartObject();
      json.writeStringProperty("code", note.kind().name());
      json.writeNumberProperty("page", note.page());
      json.writeStringProperty("detail", note.detail());
      json.writeStringProperty("zh", NoteText.of(note, chinese));
      json.writeStringProperty("en", NoteText.of(note, english));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void form(JsonGenerator json, int index, CheckedForm checked) {
    SelfEvaluationForm form = checked.form();
    FieldJson fields = new FieldJson(json);
    json.writeStartObject();
    json.writeNumberProperty("index", index);
    json.writeStringProperty("kind", form.kind().name());
    json.writeStringProperty("kindName", form.kind().printed());
    json.writeStringProperty("layout", form.layout());
    json.writeBooleanProperty("layoutKnown", checked.reading().isLayoutKnown());
    json.writeBooleanProperty("complete", form.complete());
    json.writeArrayPropertyStart("pages");
    form.pages().forEach(json::writeNumber);
    json.writeEndArray();
    form.documentDate().ifPresent(date -> json.writeStringProperty("documentDate", date.toString()));
    json.writeObjectPropertyStart("columns");
    json.writeBooleanProperty("weight", form.columns().weight());
    json.writeBooleanProperty("score", form.columns().score());
    json.writeBooleanProperty("deviation", form.columns().deviation());
    json.writeEndObject();
    json.writeObjectPropertyStart("fields");
    for (Map.Entry<FieldPath, Field<?>> field : FieldPaths.of(form).entrySet()) {
      fields.field(field.getKey().text(), field.getValue());
    }
    json.writeEndObject();
    strings(json, "categories", form.indicators().stream().map(Indicator::category).map(Enum::name).toList());
    strings(json, "recognisedLabels", checked.reading().recognisedLabels());
    places(json, fields, "unrecognisedTexts", checked.reading().unrecognisedTexts());
    places(json, fields, "unclaimedNumbers", checked.reading().unclaimedNumbers());
    switch (checked) {
      case CheckedForm.Listed listed -> json.writeStringProperty("notJudged", listed.why().name());
      case CheckedForm.Judged judged ->
          new ReconciliationJson(json, form, new FindingText(chinese, pages), new FindingText(english, pages)).write(judged.reconciliation());
    }
    json.writeEndObject();
  }

  private static void places(JsonGenerator json, FieldJson fields, String name, List<Provenance> places) {
    json.writeArrayPropertyStart(name);
    for (Provenance place : places) {
      json.writeStartObject();
      fields.from(place);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}

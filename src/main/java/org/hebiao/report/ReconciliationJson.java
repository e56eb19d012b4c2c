package org.hebiao.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Confirmation;
import org.hebiao.reconcile.Coverage;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Message;
import org.hebiao.reconcile.Outcome;
import org.hebiao.reconcile.ProfileChoice;
import org.hebiao.reconcile.RecomputedScores;
import org.hebiao.reconcile.Reconciliation;
import tools.jackson.core.JsonGenerator;

/** Writes what the reconciler said about one form. */
final class ReconciliationJson {
  private final JsonGenerator json;
  private final ExpressionJson formulas;
  private final FindingText chinese;
  private final FindingText english;
  private final CellNames chineseNames;
  private final CellNames englishNames;

  ReconciliationJson(JsonGenerator json, SelfEvaluationForm form, FindingText chinese, FindingText english) {
    this.json = json;
    this.formulas = new ExpressionJson(json);
    this.chinese = chinese;
    this.english = english;
    this.chineseNames = new CellNames(form, chinese.messages());
    this.englishNames = new CellNames(form, english.messages());
  }

  void write(Reconciliation judged) {
    json.writeObjectPropertyStart("reconciliation");
    profile(judged.choice());
    coverage(judged.coverage());
    array("findings", judged.findings(), this::finding);
    array("confirmations", judged.confirmations(), this::confirmation);
    array("checks", judged.checks(), this::check);
    scores(judged.scores());
    array("crossProved", judged.crossProved().stream().map(FieldPath::text).sorted().toList(), json::writeString);
    json.writeEndObject();
  }

  private void profile(ProfileChoice choice) {
    json.writeObjectPropertyStart("profile");
    json.writeStringProperty("id", choice.profile().id());
    json.writeStringProperty("zh", choice.profile().title().zh());
    json.writeStringProperty("en", choice.profile().title().en());
    array(
        "reasons",
        choice.reasons(),
        reason -> {
          json.writeStartObject();
          json.writeStringProperty("key", reason.key());
          json.writeStringProperty("value", reason.value());
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private void coverage(Coverage coverage) {
    json.writeObjectPropertyStart("coverage");
    json.writeNumberProperty("possible", coverage.possible());
    json.writeNumberProperty("checked", coverage.checked());
    json.writeNumberProperty("agreed", coverage.agreed());
    json.writeNumberProperty("disagreed", coverage.disagreed());
    json.writeNumberProperty("notChecked", coverage.notChecked());
    json.writeNumberProperty("notApplicable", coverage.notApplicable());
    json.writeEndObject();
  }

  private void finding(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("severity", finding.severity().key());
    json.writeStringProperty("where", finding.where().text());
    json.writeStringProperty("stated", finding.stated());
    json.writeStringProperty("computed", finding.computed());
    message(finding.message(), chinese.sentence(finding, chineseNames), english.sentence(finding, englishNames));
    finding.equation().ifPresent(equation -> formulas.equation("equation", equation));
    paths("evidence", finding.evidence());
    json.writeStringProperty("cause", finding.cause().key());
    finding.proposal().ifPresent(this::proposal);
    json.writeStringProperty("pointsAtStake", finding.pointsAtStake().toPlainString());
    json.writeEndObject();
  }

  private void proposal(Finding.Proposal proposal) {
    json.writeObjectPropertyStart("proposal");
    json.writeStringProperty("where", proposal.where().text());
    json.writeStringProperty("printed", proposal.printed());
    json.writeStringProperty("proposed", proposal.proposed());
    json.writeEndObject();
  }

  private void confirmation(Confirmation confirmation) {
    json.writeStartObject();
    json.writeStringProperty("rule", confirmation.rule());
    json.writeStringProperty("where", confirmation.where().text());
    message(confirmation.message(), chinese.sentence(confirmation, chineseNames), english.sentence(confirmation, englishNames));
    paths("evidence", confirmation.evidence());
    json.writeEndObject();
  }

  private void message(Message message, String zh, String en) {
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("key", message.key());
    json.writeObjectPropertyStart("values");
    for (Map.Entry<String, String> value : message.values().entrySet()) {
      json.writeStringProperty(value.getKey(), value.getValue());
    }
    json.writeEndObject();
    json.writeStringProperty("zh", zh);
    json.writeStringProperty("en", en);
    json.writeEndObject();
  }

  private void check(Check check) {
    json.writeStartObject();
    json.writeStringProperty("rule", check.rule());
    json.writeStringProperty("where", check.where().text());
    switch (check.outcome()) {
      case Outcome.Agrees agrees -> {
        json.writeStringProperty("outcome", "agrees");
        by(agrees.by());
      }
      case Outcome.Confirms confirms -> json.writeStringProperty("outcome", "confirms");
      case Outcome.Disagrees disagrees -> json.writeStringProperty("outcome", "disagrees");
      case Outcome.Undecided undecided -> {
        json.writeStringProperty("outcome", "undecided");
        paths("missing", undecided.missing());
      }
      case Outcome.NotApplicable none -> {
        json.writeStringProperty("outcome", "not-applicable");
        json.writeStringProperty("why", none.why());
      }
      case Outcome.Failed failed -> {
        json.writeStringProperty("outcome", "failed");
        json.writeStringProperty("why", failed.error());
      }
    }
    json.writeEndObject();
  }

  /** The satisfied equations, each by the first derivation that holds. */
  private void by(List<Equation> equations) {
    if (!equations.isEmpty()) {
      array(
          "by",
          equations,
          equation -> {
            json.writeStartObject();
            json.writeStringProperty("stated", equation.stated().printed());
            equation
                .holdsBy()
                .ifPresent(
                    way -> {
                      json.writeStringProperty("convention", way.convention());
                      json.writeStringProperty("formula", way.formula());
                    });
            json.writeEndObject();
          });
    }
  }

  private void scores(RecomputedScores scores) {
    json.writeObjectPropertyStart("scores");
    scores.execution().ifPresent(score -> named("execution", score));
    array("rows", scores.rows(), this::score);
    array("groups", scores.groups(), this::score);
    scores.total().ifPresent(score -> named("total", score));
    grade("statedGrade", scores.statedGrade());
    grade("lowestGrade", scores.lowestGrade());
    grade("highestGrade", scores.highestGrade());
    json.writeEndObject();
  }

  private void grade(String name, Optional<String> grade) {
    grade.ifPresent(printed -> json.writeStringProperty(name, printed));
  }

  private void named(String name, RecomputedScores.Score score) {
    json.writeName(name);
    score(score);
  }

  private void score(RecomputedScores.Score score) {
    json.writeStartObject();
    json.writeStringProperty("where", score.where().text());
    score.stated().ifPresent(stated -> json.writeStringProperty("stated", stated.toString()));
    json.writeStringProperty("lowest", Expression.show(score.lowest()));
    json.writeStringProperty("highest", Expression.show(score.highest()));
    score.difference().ifPresent(difference -> json.writeStringProperty("difference", Expression.show(difference)));
    json.writeStringProperty("basis", score.basis());
    json.writeEndObject();
  }

  private void paths(String name, List<FieldPath> paths) {
    array(name, paths, path -> json.writeString(path.text()));
  }

  private <T> void array(String name, List<T> items, Consumer<T> each) {
    json.writeArrayPropertyStart(name);
    items.forEach(each);
    json.writeEndArray();
  }
}

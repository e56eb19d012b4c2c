package org.hebiao.web;

import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.CellNames;
import org.hebiao.report.FindingText;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;

/** Says findings and cells of one form in both languages. */
record Sentences(FindingText chinese, FindingText english, CellNames chineseNames, CellNames englishNames) {
  static Sentences of(SelfEvaluationForm form, RulePages pages) {
    Messages chinese = Messages.in(Language.ZH);
    Messages english = Messages.in(Language.EN);
    return new Sentences(new FindingText(chinese, pages), new FindingText(english, pages), new CellNames(form, chinese), new CellNames(form, english));
  }

  String chinese(Finding finding) {
    return chinese.sentence(finding, chineseNames);
  }

  String english(Finding finding) {
    return english.sentence(finding, englishNames);
  }
}

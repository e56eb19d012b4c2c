package org.hebiao.web;

import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.report.ProblemText;
import org.hebiao.submission.Refusal;
import org.hebiao.submission.WatchedFolder;

/** What is written beside a file out of the watched folder, Chinese first. */
final class WatchWords implements WatchedFolder.Words {
  private final Messages chinese = Messages.in(Language.ZH);
  private final Messages english = Messages.in(Language.EN);

  @Override
  public String taken(long id) {
    return both("watch.taken", id);
  }

  @Override
  public String known(long id) {
    return both("watch.known", id);
  }

  @Override
  public String refused(Refusal refusal) {
    return new ProblemText(chinese).refusal(refusal, refusal.name()) + " / " + new ProblemText(english).refusal(refusal, refusal.name());
  }

  private String both(String key, long id) {
    return chinese.text(key, "id", id) + " / " + english.text(key, "id", id);
  }
}

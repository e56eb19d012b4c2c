package org.hebiao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hebiao.document.NotHighlightedException;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.report.ProblemText;
import org.hebiao.submission.Answer;

/** Tells people in both languages what happened to a file: the language asked for first. */
final class FileProblems {
  private final PrintStream err;
  private final List<ProblemText> languages = new ArrayList<>();

  FileProblems(PrintStream err, Language first) {
    this.err = err;
    languages.add(new ProblemText(Messages.in(first)));
    languages.add(new ProblemText(Messages.in(first == Language.ZH ? Language.EN : Language.ZH)));
  }

  /** Everything that keeps the answer from being complete; nothing for a sound file. */
  void tell(Answer answer, Path file) {
    List<List<String>> told = languages.stream().map(text -> text.of(answer, file.toString())).toList();
    IntStream.range(0, told.getFirst().size()).forEach(i -> told.forEach(language -> err.println(language.get(i))));
    err.flush();
  }

  /** Why there is no annotated copy of a file. */
  synchronized void tell(NotHighlightedException why, Path file) {
    languages.forEach(text -> err.println(text.notHighlighted(why, file.toString())));
    err.flush();
  }

  /** A message by its key. */
  void tell(String key, Object... pairs) {
    languages.forEach(text -> err.println(text.messages().text(key, pairs)));
    err.flush();
  }
}

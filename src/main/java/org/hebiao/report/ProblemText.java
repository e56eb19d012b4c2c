package org.hebiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hebiao.document.DocumentNote;
import org.hebiao.document.NotHighlightedException;
import org.hebiao.submission.Answer;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;
import org.hebiao.submission.Refusal;

/** What kept a file from being read, or from being read in full: what happened, where, what to do. */
public record ProblemText(Messages messages) {
  /** One line a problem, none for a sound file; as many in every language. */
  public List<String> of(Answer answer, String file) {
    return switch (answer) {
      case Refusal refusal -> List.of(refusal(refusal, file));
      case CheckedAnnex annex -> annex(annex, file);
    };
  }

  public String refusal(Refusal refusal, String file) {
    return filled("refusal." + refusal.code().name(), file, refusal.parameters());
  }

  /** Why there is no annotated copy of a file. */
  public String notHighlighted(NotHighlightedException why, String file) {
    return filled("pdf.refused." + why.reason().name(), file, why.parameters());
  }

  private String filled(String key, String file, List<String> parameters) {
    List<Object> pairs = new ArrayList<>(List.of("file", file));
    for (int i = 0; i < parameters.size(); i++) {
      pairs.add(String.valueOf(i));
      pairs.add(Printed.brief(parameters.get(i)));
    }
    return messages.text(key, pairs.toArray());
  }

  private List<String> annex(CheckedAnnex annex, String file) {
    Stream<String> none =
        annex.isWithoutForms() ? Stream.of(messages.text("problem.no-forms", "file", file, "pages", annex.annex().pages())) : Stream.empty();
    List<DocumentNote> lost =
        annex.annex().notes().stream()
            .filter(note -> note.kind().isLoss())
            .toList();
    Stream<String> notes = NoteText.of(lost, messages).stream().map(note -> messages.text("problem.damaged", "file", file, "what", note));
    Stream<String> unread =
        annex.forms().stream()
            .flatMap(form -> form instanceof CheckedForm.Listed listed && listed.why().isUnread() ? Stream.of(listed) : Stream.empty())
            .map(listed -> unread(listed, file));
    return Stream.of(none, notes, unread).flatMap(lines -> lines).toList();
  }

  private String unread(CheckedForm.Listed listed, String file) {
    String pages = new CellNames(listed.form(), messages).pages(listed.form().pages());
    return messages.text("problem.unread", "file", file, "pages", pages, "what", messages.text("text.listed." + listed.why().name()));
  }
}

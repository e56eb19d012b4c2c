package org.hebiao.submission;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hebiao.document.Document;
import org.hebiao.document.Page;
import org.hebiao.document.Word;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.provenance.Provenance;
import org.hebiao.reading.Annex;
import org.hebiao.reading.ReadForm;

/** The printed text that may tell by which rules of scoring a form was filled in: what stands over its table, and labels no value belongs to. */
final class ClueText {
  /** Longer than any heading, short enough for pattern matching. */
  private static final int LIMIT = 4_000;

  private ClueText() {}

  static String of(ReadForm form, Annex annex, Document document) {
    String labels = form.unrecognisedTexts().stream().map(Provenance::rawText).limit(LIMIT / 10).collect(Collectors.joining("\n"));
    String text = Stream.of(annex.title().raw(), annex.department().raw(), heading(form, document), labels).collect(Collectors.joining("\n"));
    return text.substring(0, Math.min(LIMIT, text.length()));
  }

  /** Words above the first value of the form on its first page. */
  private static String heading(ReadForm form, Document document) {
    Optional<Page> first =
        form.form().pages().stream().findFirst().flatMap(number -> document.pages().stream().filter(page -> page.number() == number).findFirst());
    if (first.isEmpty()) {
      return "";
    }
    OptionalDouble top =
        FieldPaths.of(form.form()).entrySet().stream()
            .filter(field -> !field.getKey().equals(FieldPath.TITLE) && !field.getKey().equals(FieldPath.YEAR))
            .flatMap(field -> field.getValue().provenance().stream())
            .flatMap(from -> from.fragments().stream())
            .filter(fragment -> fragment.page() == first.get().number())
            .mapToDouble(fragment -> fragment.box().y0())
            .min();
    return first.get().words().stream()
        .filter(word -> word.box().y1() < top.orElse(0))
        .map(Word::text)
        .collect(Collectors.joining());
  }
}

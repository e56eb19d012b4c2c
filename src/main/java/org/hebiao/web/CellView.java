package org.hebiao.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Provenance;
import org.hebiao.revision.CorrectedField;

/**
 * A field of a form as it counts, as programs get it.
 *
 * @param zh what people call the cell
 * @param state read, blank, unreadable or missing
 * @param text that counts
 * @param read text as it was read
 * @param origin where the text comes from, such as printed or corrected
 * @param boxes where it stands; a missing field stands nowhere
 * @param corrected APPLIES, CONFIRMED_BY_READING or CONFLICT when people corrected it
 */
record CellView(
    String place,
    String zh,
    String en,
    String state,
    String text,
    String read,
    Optional<String> origin,
    OptionalDouble confidence,
    List<PageBox> boxes,
    Optional<String> corrected) {

  /** One line of a value: edges in points from the top left corner of its page. */
  record PageBox(int page, double x0, double y0, double x1, double y1) {
    static PageBox of(Fragment fragment) {
      return new PageBox(fragment.page(), fragment.box().x0(), fragment.box().y0(), fragment.box().x1(), fragment.box().y1());
    }
  }

  /** @param read text as it was read there */
  static CellView of(FieldPath place, Field<?> shown, String read, Optional<CorrectedField> corrected, Sentences sentences) {
    Optional<Provenance> from = shown.provenance();
    return new CellView(
        place.text(),
        sentences.chineseNames().name(place),
        sentences.englishNames().name(place),
        state(shown),
        shown.raw(),
        read,
        from.map(each -> each.origin().name().toLowerCase(Locale.ROOT)),
        from.map(each -> OptionalDouble.of(each.confidence())).orElse(OptionalDouble.empty()),
        from.map(Provenance::fragments).orElse(List.of()).stream().map(PageBox::of).toList(),
        corrected.map(CorrectedField::standing).map(CorrectedField.Standing::name));
  }

  private static String state(Field<?> field) {
    return switch (field) {
      case Field.Read<?> read -> "read";
      case Field.Blank<?> blank -> "blank";
      case Field.Unreadable<?> unreadable -> "unreadable";
      case Field.Missing<?> missing -> "missing";
    };
  }
}

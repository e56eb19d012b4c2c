package org.hebiao.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hebiao.form.FormKind;
import org.hebiao.form.FundsSource;
import org.hebiao.form.IndicatorCategory;

/** What the words of a form's headings and labels mean: the kind of an indicator, the source of money, the kind of the form. */
public final class FormWords {
  private static final Pattern PART_OF = Pattern.compile("^\\s*其\\s*中\\s*[:：]?");

  private final Layouts layouts;

  public FormWords(Layouts layouts) {
    this.layouts = layouts;
  }

  /**
   * Kind of an indicator from its headings.
   *
   * @param name third level, counted where the form has no column for the first
   */
  public IndicatorCategory category(String level1, String level2, String name) {
    return category(layouts.matcher(), level2, level1, name);
  }

  static IndicatorCategory category(LabelMatcher matcher, String... nearestFirst) {
    for (String text : nearestFirst) {
      Optional<Label> label = matcher.match(Block.CATEGORY, text);
      if (label.isPresent()) {
        return IndicatorCategory.valueOf(label.get().name());
      }
    }
    return IndicatorCategory.UNKNOWN;
  }

  /** Source of the money of a row from its label; empty when it names none. */
  public Optional<FundsSource> source(String label) {
    return source(layouts.matcher(), label);
  }

  static Optional<FundsSource> source(LabelMatcher matcher, String label) {
    return matcher.match(Block.FUNDS_ROW, PART_OF.matcher(label).replaceFirst("")).map(FormWords::source);
  }

  private static FundsSource source(Label label) {
    return switch (label) {
      case BASIC -> FundsSource.BASIC_EXPENDITURE;
      case PROJECT -> FundsSource.PROJECT_EXPENDITURE;
      default -> FundsSource.valueOf(label.name());
    };
  }

  /**
   * Kind of a form from its title alone.
   *
   * @param results whether the form has results or scores
   */
  public Optional<FormKind> kind(String title, boolean results) {
    return FormKinds.ofTitle(title, results);
  }

  /** Key under which a reading notes that it found a column for the first level of headings. */
  public static String level1Key() {
    return Label.LEVEL1.key();
  }
}

package org.hebiao.revision;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.quantity.FiscalYear;

/**
 * Which project's money of which year a form speaks of; forms that agree in it are versions of one another.
 *
 * @param project name without blanks, marks and code prefixes
 * @param department likewise, "" when the form names none
 */
public record ProjectYear(String project, String department, int year) {
  private static final Pattern MARKS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}·…]");
  private static final Pattern SEAL = Pattern.compile("[(（](公章|盖章|签章|章)[)）]");
  private static final Pattern CODE = Pattern.compile("^\\d{3,}[-—_]?");

  /** Empty when the form does not say its project or year. */
  public static Optional<ProjectYear> of(SelfEvaluationForm form) {
    Optional<Integer> year = form.year().read().map(FiscalYear::value);
    Optional<String> project = form.header().projectName().read().map(ProjectYear::folded).filter(name -> !name.isEmpty());
    String department = folded(form.header().department().read().or(() -> form.header().implementingUnit().read()).orElse(""));
    return project.flatMap(name -> year.map(of -> new ProjectYear(name, department, of)));
  }

  /** The key as one short word, for looking versions up. */
  public String id() {
    return ShortDigest.of(project + "\u001f" + department + "\u001f" + year);
  }

  static String folded(String name) {
    String bare = CODE.matcher(SEAL.matcher(SameText.folded(name)).replaceAll("")).replaceFirst("");
    return MARKS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
  }
}

package org.hebiao.revision;

import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reconcile.Finding;

/**
 * What makes a finding the same one when its form is judged again.
 *
 * @param rule that found it
 * @param where the place to look at first
 * @param places all places it rests on, {@code where} first
 * @param statement digest of what is stated there: texts of the places and the figures of the message; 90 against 85 is another statement than 90
 *     against 12. Blanks and the width of characters make no difference
 */
public record FindingKey(String rule, FieldPath where, List<FieldPath> places, String statement) {
  private static final String SEPARATOR = "\u001f";

  public FindingKey {
    places = List.copyOf(places);
  }

  /** Key of a finding of {@code form}. */
  public static FindingKey of(Finding finding, SelfEvaluationForm form) {
    StringBuilder said = new StringBuilder(finding.message().key());
    new TreeMap<>(finding.message().values()).forEach((name, value) -> said.append(SEPARATOR).append(name).append('=').append(SameText.folded(value)));
    said.append(SEPARATOR).append(SameText.folded(finding.stated())).append(SEPARATOR).append(SameText.folded(finding.computed()));
    for (FieldPath place : finding.evidence()) {
      said.append(SEPARATOR).append(SameText.folded(form.at(place).raw()));
    }
    return new FindingKey(finding.rule(), finding.where(), finding.evidence(), ShortDigest.of(said.toString()));
  }

  /** The key as one short word, for addresses and programs. */
  public String id() {
    StringBuilder all = new StringBuilder(rule).append(SEPARATOR).append(where).append(SEPARATOR).append(statement);
    places.forEach(place -> all.append(SEPARATOR).append(place));
    return ShortDigest.of(all.toString());
  }

  /** Whether the two are the same remark about the same place, whatever it states by now. */
  public boolean isAboutTheSame(FindingKey other) {
    return rule.equals(other.rule) && where.equals(other.where);
  }

  /** The key under other names of the places, as the rows have after another reading. */
  public FindingKey moved(UnaryOperator<FieldPath> to) {
    return new FindingKey(rule, to.apply(where), places.stream().map(to).toList(), statement);
  }
}

package org.hebiao.revision;

/**
 * Settles a convention for all forms of a department (口径认可): what it explains is no remark any more, there and nowhere else.
 *
 * @param department as printed; blanks and brackets for seals make no difference
 */
public record ConventionAcceptance(long number, Convention convention, String department, Signed signed) implements Entry {
  public ConventionAcceptance {
    if (SameText.folded(department).isEmpty()) {
      throw new IllegalArgumentException("a convention is settled for a department, got none for " + convention.rule());
    }
  }

  /** Whether it speaks of a finding explained by {@code asked} on a form of this department. */
  public boolean covers(Convention asked, String departmentOfForm) {
    return convention.equals(asked) && ProjectYear.folded(department).equals(ProjectYear.folded(departmentOfForm));
  }
}

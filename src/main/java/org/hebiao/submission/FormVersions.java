package org.hebiao.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.FormSeries;
import org.hebiao.archive.FormSeries.Member;
import org.hebiao.archive.Submission;
import org.hebiao.revision.FieldDifference;
import org.hebiao.revision.FormLikeness;
import org.hebiao.revision.ProjectYear;
import org.hebiao.revision.Version;
import org.hebiao.revision.VersionChain;

/** Finds what else was submitted of a form: versions of the same project and year, and the same paper read twice. Reads only. Safe for use by several threads. */
public final class FormVersions {
  /** Forms; people hand a form in a handful of times. More are cut off, the oldest first, and that is told. */
  private static final int MOST = 50;

  private final FormSeries series;
  private final RevisedForms forms;

  public FormVersions(FormSeries series, RevisedForms forms) {
    this.series = series;
    this.forms = forms;
  }

  /** A version and the one after it. */
  public record Step(Member before, Member after, List<FieldDifference> differences, FormLikeness likeness) {
    public Step {
      differences = List.copyOf(differences);
    }
  }

  /** Another form that is likely the same paper, by another scan or export. */
  public record Twin(Member member, FormLikeness likeness) {}

  /**
   * What there is of a form.
   *
   * @param of empty for a form that does not say its project or year; it stands alone
   * @param versions oldest first, the form itself among them; the last one counts
   * @param unread forms that another version of the program read and that were not compared
   * @param more whether there are more than were looked at
   */
  public record Found(Optional<ProjectYear> of, List<Member> versions, List<Step> steps, List<Twin> twins, List<Member> unread, boolean more) {
    public Found {
      versions = List.copyOf(versions);
      steps = List.copyOf(steps);
      twins = List.copyOf(twins);
      unread = List.copyOf(unread);
    }
  }

  /** Empty when the submission has no such form, or none that this version of the program can open. Forms are compared with the corrections they have. */
  public Optional<Found> of(Submission submission, int form) {
    Member asked = new Member(submission.id(), form, submission.name(), submission.receivedAt());
    return open(asked).map(own -> found(submission.organisation(), asked, own));
  }

  private Optional<RevisedForm> open(Member member) {
    return forms.find(member.submission(), member.form()) instanceof RevisedForms.Lookup.Found found ? Optional.of(found.form()) : Optional.empty();
  }

  private Found found(String organisation, Member asked, RevisedForm own) {
    Optional<ProjectYear> of = ProjectYear.of(own.corrected().form());
    List<Member> ofProject = of.map(key -> series.ofProjectYear(organisation, key.id(), MOST)).orElse(List.of(asked));
    List<Member> ofFigures = series.ofFigures(organisation, asked.submission(), asked.form(), MOST);
    Map<Member, Version> opened = new LinkedHashMap<>();
    List<Member> unread = new ArrayList<>();
    List<Member> all = new ArrayList<>(ofProject.reversed());
    ofFigures.stream().filter(member -> !all.contains(member)).forEach(all::add);
    for (Member member : all) {
      open(member).ifPresentOrElse(form -> opened.put(member, version(member, form)), () -> unread.add(member));
    }
    List<Member> versions = opened.keySet().stream().filter(ofProject::contains).toList();
    boolean more = ofProject.size() == MOST || ofFigures.size() == MOST;
    return new Found(of, versions, steps(versions, opened), twins(asked, own, opened), unread, more);
  }

  private static Version version(Member member, RevisedForm form) {
    return new Version(member.submission() + "/" + member.form(), member.received(), form.corrected().form());
  }

  private static List<Step> steps(List<Member> versions, Map<Member, Version> opened) {
    if (versions.isEmpty()) {
      return List.of();
    }
    Map<String, Member> byId = new LinkedHashMap<>();
    versions.forEach(member -> byId.put(opened.get(member).id(), member));
    Optional<ProjectYear> of = ProjectYear.of(opened.get(versions.getFirst()).form());
    return new VersionChain(of, versions.stream().map(opened::get).toList())
        .steps().stream().map(step -> new Step(byId.get(step.before().id()), byId.get(step.after().id()), step.differences(), step.likeness())).toList();
  }

  private static List<Twin> twins(Member asked, RevisedForm own, Map<Member, Version> opened) {
    List<Twin> twins = new ArrayList<>();
    opened.forEach(
        (member, version) -> {
          FormLikeness likeness = FormLikeness.of(own.corrected().form(), version.form());
          if (!member.equals(asked) && likeness.isLikelyTheSame()) {
            twins.add(new Twin(member, likeness));
          }
        });
    return twins;
  }
}

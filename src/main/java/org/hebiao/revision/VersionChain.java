package org.hebiao.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forms that were submitted for one project and year, in the order they came in. The latest counts.
 *
 * @param of empty for a form that does not say its project or year; it stands alone
 */
public record VersionChain(Optional<ProjectYear> of, List<Version> versions) {
  public VersionChain {
    versions = versions.stream().sorted(Comparator.comparing(Version::received)).toList();
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a chain has at least one version");
    }
  }

  /** Chains of all versions, each in one chain, in the order in which their first versions are given. */
  public static List<VersionChain> chains(List<Version> versions) {
    Map<ProjectYear, List<Version>> known = new LinkedHashMap<>();
    List<List<Version>> all = new ArrayList<>();
    for (Version version : versions) {
      Optional<ProjectYear> of = ProjectYear.of(version.form());
      List<Version> chain = of.map(known::get).orElseGet(ArrayList::new);
      if (chain.isEmpty()) {
        of.ifPresent(key -> known.put(key, chain));
        all.add(chain);
      }
      chain.add(version);
    }
    return all.stream().map(each -> new VersionChain(ProjectYear.of(each.getFirst().form()), each)).toList();
  }

  /** The version that counts. */
  public Version latest() {
    return versions.getLast();
  }

  /** A version and the one after it. */
  public record Step(Version before, Version after, List<FieldDifference> differences, FormLikeness likeness) {}

  /** What each version changed in the one before; empty for a chain of one. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      Version before = versions.get(i - 1);
      Version after = versions.get(i);
      steps.add(new Step(before, after, FormMatch.of(before.form(), after.form()).differences(), FormLikeness.of(before.form(), after.form())));
    }
    return List.copyOf(steps);
  }
}

package org.hebiao.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;

/**
 * Which form of one annex is which of another, the best pairing of all forms taken together.
 *
 * @param pairs in the order of the old annex
 * @param gone forms of the old annex that the new one has not
 * @param added forms only the new annex has
 */
public record FormPairing(List<Pair> pairs, List<Integer> gone, List<Integer> added) {
  private static final double OF_PROJECT = 0.4;
  private static final double OF_DEPARTMENT = 0.1;
  private static final double OF_YEAR = 0.1;
  private static final double OF_TITLE = 0.1;
  private static final double OF_INDICATORS = 0.3;

  /** Least likeness of two forms that are one. Forms of one office differ in project and indicators, which leaves them at about 0.4. */
  private static final double LEAST = 0.55;

  /** Between forms that are equally alike the order of the annex decides; too little to outweigh any difference in words. */
  private static final double OF_ORDER = 0.001;

  /** Old and new index of one form. */
  public record Pair(int old, int now, double likeness) {}

  public FormPairing {
    pairs = List.copyOf(pairs);
    gone = List.copyOf(gone);
    added = List.copyOf(added);
  }

  public static FormPairing of(List<SelfEvaluationForm> old, List<SelfEvaluationForm> now) {
    double[][] worth = new double[old.size()][now.size()];
    for (int i = 0; i < old.size(); i++) {
      for (int j = 0; j < now.size(); j++) {
        double distance = Math.abs((double) i / old.size() - (double) j / now.size());
        worth[i][j] = likeness(old.get(i), now.get(j)) + OF_ORDER * (1 - distance);
      }
    }
    int[] partner = Assignment.best(worth, LEAST);
    List<Pair> pairs = new ArrayList<>();
    List<Integer> gone = new ArrayList<>();
    Set<Integer> met = new HashSet<>();
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] < 0) {
        gone.add(i);
      } else {
        met.add(partner[i]);
        pairs.add(new Pair(i, partner[i], worth[i][partner[i]]));
      }
    }
    List<Integer> added = new ArrayList<>();
    for (int j = 0; j < now.size(); j++) {
      if (!met.contains(j)) {
        added.add(j);
      }
    }
    return new FormPairing(pairs, gone, added);
  }

  private static double likeness(SelfEvaluationForm one, SelfEvaluationForm other) {
    return OF_PROJECT * TextLikeness.of(one.header().projectName().raw(), other.header().projectName().raw())
        + OF_DEPARTMENT * TextLikeness.of(one.header().department().raw(), other.header().department().raw())
        + OF_YEAR * (one.year().read().equals(other.year().read()) ? 1 : 0)
        + OF_TITLE * TextLikeness.of(one.title().raw(), other.title().raw())
        + OF_INDICATORS * shared(names(one), names(other));
  }

  private static Set<String> names(SelfEvaluationForm form) {
    return form.indicators().stream().map(row -> row.name()).filter(Field::isRead).map(name -> SameText.folded(name.raw())).collect(Collectors.toSet());
  }

  private static double shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int all = one.size() + other.size() - both.size();
    return all == 0 ? 1 : (double) both.size() / all;
  }
}

package org.hebiao.submission;

import java.util.List;
import java.util.stream.Stream;
import org.hebiao.document.DocumentNote;
import org.hebiao.reading.Annex;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Reconciliation;

/**
 * An annex with what there is to say about its forms.
 *
 * @param forms one for each form of the annex, in printed order
 */
public record CheckedAnnex(Annex annex, List<CheckedForm> forms) implements Answer {
  public CheckedAnnex {
    forms = List.copyOf(forms);
    if (forms.size() != annex.forms().size()) {
      throw new IllegalArgumentException("%d forms read, %d checked".formatted(annex.forms().size(), forms.size()));
    }
  }

  @Override
  public String name() {
    return annex.name();
  }

  /** Judgements in the order of the forms; forms that are only listed are left out. */
  public List<Reconciliation> reconciliations() {
    return forms.stream()
        .flatMap(form -> form instanceof CheckedForm.Judged judged ? Stream.of(judged.reconciliation()) : Stream.empty())
        .toList();
  }

  public List<Finding> findings() {
    return reconciliations().stream().flatMap(judged -> judged.findings().stream()).toList();
  }

  /** Whether no self-evaluation form was found. */
  public boolean isWithoutForms() {
    return forms.isEmpty();
  }

  /** Whether part of the document may be lost, so that silence proves nothing. */
  public boolean isDamaged() {
    return annex.notes().stream().map(DocumentNote::kind).anyMatch(DocumentNote.Kind::isLoss);
  }

  @Override
  public boolean isComplete() {
    return !isWithoutForms() && !isDamaged() && forms.stream().noneMatch(form -> form instanceof CheckedForm.Listed listed && listed.why().isUnread());
  }
}

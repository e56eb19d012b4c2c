package org.hebiao.submission;

import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.Reconciliation;

/** A form of an annex: judged, or listed with the reason why it was not. */
public sealed interface CheckedForm {
  ReadForm reading();

  /** A form that all rules were asked about. */
  record Judged(ReadForm reading, Reconciliation reconciliation) implements CheckedForm {}

  /** A form nothing is said about. */
  record Listed(ReadForm reading, Why why) implements CheckedForm {}

  /** Why a form is not judged. */
  enum Why {
    /** 绩效目标申报表: it holds targets only. */
    TARGET_DECLARATION,
    /** Neither title nor blocks tell what it is. */
    UNKNOWN_KIND,
    /** Its pages are images. */
    SCANNED_PAGE,
    /** The characters of its pages are not what is shown. */
    GARBLED_TEXT;

    /** Whether the form may well be one to judge, if it could be read. */
    public boolean isUnread() {
      return this == SCANNED_PAGE || this == GARBLED_TEXT;
    }
  }

  default SelfEvaluationForm form() {
    return reading().form();
  }
}

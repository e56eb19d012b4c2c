package org.hebiao.reconcile;

import org.hebiao.form.FieldPath;

/** One question a rule asked of one place of a form, and what came of it. */
public record Check(String rule, FieldPath where, Outcome outcome) {}

/**
 * States where two printed statements of a form cannot both hold. In: a form and a scoring profile; out: outcomes, findings,
 * coverage and recomputed scores. Never knows PDF, storage or language.
 */
@NullMarked
package org.hebiao.reconcile;

import org.jspecify.annotations.NullMarked;

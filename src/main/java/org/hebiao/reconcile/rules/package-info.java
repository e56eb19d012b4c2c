/**
 * One rule a class: a pure function of a form and its scoring profile. In: a form; out: checks. Never corrects a value, never
 * holds a threshold, never knows a language.
 */
@NullMarked
package org.hebiao.reconcile.rules;

import org.jspecify.annotations.NullMarked;

/**
 * Search over forms and years. In: forms that were read, with their identity and the marks of their findings, and queries; out: hits that lead to a
 * place on a page, and counts. Never reads a document, never judges a form, and never answers "nothing found"
 * when it could not look.
 */
@NullMarked
package org.hebiao.search;

import org.jspecify.annotations.NullMarked;

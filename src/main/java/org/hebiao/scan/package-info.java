/**
 * From the image of a page to the words and rulings of a {@link org.hebiao.document.Page}, with a confidence a character. In: pixels; out: the page the
 * exported path would give, straightened. Never knows what a table or a form is, and never states a character it did not see.
 */
@NullMarked
package org.hebiao.scan;

import org.jspecify.annotations.NullMarked;

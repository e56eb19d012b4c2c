/**
 * From bytes to pages of words and rulings in displayed page coordinates. In: a PDF; out: {@link
 * org.hebiao.document.Document} with damage notes. Never knows tables or forms; converts coordinates once.
 */
@NullMarked
package org.hebiao.document;

import org.jspecify.annotations.NullMarked;

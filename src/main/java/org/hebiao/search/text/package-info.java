/**
 * Chinese text as it is searched. In: text as printed; out: the folded text with the way back to the printed characters, Lucene analysis of it
 * in pairs and single characters. Never drops a character that a person can type and never knows forms or queries.
 */
@NullMarked
package org.hebiao.search.text;

import org.jspecify.annotations.NullMarked;

/**
 * What a person may be about to type: departments, projects and names of indicators. In: the distinct texts of the index with how often they occur, and
 * the beginning of an input in characters, pinyin or initials; out: whole texts, the frequent ones first. Never searches forms and never offers a text
 * that is not in the index.
 */
@NullMarked
package org.hebiao.search.suggest;

import org.jspecify.annotations.NullMarked;

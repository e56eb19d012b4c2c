package org.hebiao.search.suggest;

import org.hebiao.search.query.SearchField;

/**
 * A text that may be meant.
 *
 * @param field department, project or indicator
 * @param text folded, as it finds its documents
 * @param occurrences in the index when the suggestions were made
 */
public record Suggestion(SearchField field, String text, int occurrences) {}

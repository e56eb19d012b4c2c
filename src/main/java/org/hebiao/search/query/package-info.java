/**
 * The language of the search box. In: one line of text, or structured parameters; out: a {@link org.hebiao.search.query.SearchQuery} tree, or a
 * problem that names its place and what to write instead. Never throws for what a person typed and never looks into an index.
 */
@NullMarked
package org.hebiao.search.query;

import org.jspecify.annotations.NullMarked;

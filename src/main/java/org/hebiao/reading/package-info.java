/**
 * From tables to forms by layouts that are data. In: the tables and texts of a document; out: forms and notes. Never judges a
 * value and never throws for content.
 */
@NullMarked
package org.hebiao.reading;

import org.jspecify.annotations.NullMarked;

/**
 * The typed self-evaluation form (项目支出绩效自评表). In and out: plain records in which every value is a {@link
 * org.hebiao.provenance.Field}. Never knows how it was read.
 */
@NullMarked
package org.hebiao.form;

import org.jspecify.annotations.NullMarked;

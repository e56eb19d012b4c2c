/**
 * What people and programs get to see. In: checked forms; out: text, JSON, plain JSON, CSV and HTML in Chinese or English. Never
 * decides what is wrong.
 */
@NullMarked
package org.hebiao.report;

import org.jspecify.annotations.NullMarked;

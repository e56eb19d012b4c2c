package org.hebiao.document;

/** Size of a page as displayed, in points. */
public record PageSize(double width, double height) {}

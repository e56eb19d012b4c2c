package org.hebiao.table;

import org.hebiao.provenance.Box;

/** One line of text inside a cell or outside of all tables. */
public record TextLine(int page, String text, Box box, double fontSize) {}

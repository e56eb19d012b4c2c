package org.hebiao.scan;

/**
 * A line of print found on a page image, not yet read.
 *
 * @param area number of the cell it stands in, 0 outside of all
 * @param ink smallest box around its ink
 * @param crop what the network is shown
 * @param cell the cell's inside
 */
record PrintedLine(int area, PixelBox ink, PixelBox crop, PixelBox cell) {}

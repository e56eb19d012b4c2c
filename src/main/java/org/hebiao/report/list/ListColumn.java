package org.hebiao.report.list;

/**
 * One column of a list.
 *
 * @param key for programs
 * @param title for people
 */
public record ListColumn(String key, String title) {}

package org.hebiao.archive;

/**
 * What came of the checks of one rule, on one form or on many. What was not checked is counted apart, never as agreement.
 *
 * @param notChecked for want of operands, or because the rule broke
 */
public record RuleTally(String rule, int agrees, int disagrees, int notChecked) {}

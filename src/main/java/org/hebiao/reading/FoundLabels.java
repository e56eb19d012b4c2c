package org.hebiao.reading;

import java.util.List;

/**
 * The labels met while reading a form, by block, in printed order.
 *
 * @param header labels of the header block
 * @param funds columns of the funds block
 * @param goals columns or rows of the goals block
 * @param indicators columns of the indicator block
 */
record FoundLabels(List<Label> header, List<Label> funds, List<Label> goals, List<Label> indicators) {
  FoundLabels {
    header = List.copyOf(header);
    funds = List.copyOf(funds);
    goals = List.copyOf(goals);
    indicators = List.copyOf(indicators);
  }
}

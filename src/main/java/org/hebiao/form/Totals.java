package org.hebiao.form;

import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedNumber;

/** Total row (总分, 合计) with the printed grade (优, 良, 中, 差) where there is one. */
public record Totals(Field<PrintedNumber> weight, Field<PrintedNumber> score, Field<String> grade) {}

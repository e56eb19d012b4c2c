package org.hebiao.submission;

/** What came of reading one file: its annex, or the reason why nothing was read. */
public sealed interface ReadFile permits ReadAnnex, Refusal {}

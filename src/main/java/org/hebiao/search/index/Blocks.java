package org.hebiao.search.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;

/** Which documents close a block: forms close their rows, files their forms. Caches one bit a document for each open segment. */
final class Blocks {
  static final BitSetProducer FORMS = new QueryBitSetProducer(new TermQuery(new Term(Names.KIND, Names.FORM)));
  static final BitSetProducer FILES = new QueryBitSetProducer(new TermQuery(new Term(Names.KIND, Names.FILE)));

  private Blocks() {}
}

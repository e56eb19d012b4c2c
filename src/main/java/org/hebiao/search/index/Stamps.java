package org.hebiao.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.hebiao.search.index.SubmissionEntry.Stamp;

/** Reads from an index which submissions it holds, in which revisions. */
final class Stamps {
  private Stamps() {}

  static List<Stamp> of(IndexReader reader) throws IOException {
    List<Stamp> stamps = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      StoredFields stored = leaf.reader().storedFields();
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum files = leaf.reader().postings(new Term(Names.KIND, Names.FILE), PostingsEnum.NONE);
      while (files != null && files.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(files.docID())) {
          Document file = stored.document(files.docID());
          stamps.add(new Stamp(file.get(Names.SUBMISSION), file.getField(Names.REVISION).numericValue().intValue()));
        }
      }
    }
    return stamps;
  }
}

package org.hebiao.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.Submission;
import org.hebiao.lookup.ArchiveSearch;
import org.hebiao.provenance.Fragment;
import org.hebiao.report.sheet.PlaceLink;
import org.hebiao.search.index.Place;
import org.hebiao.search.index.SearchAnswer.Hit;

/** Where hits can be looked at: the page of their submission, with the first box of the hit. Knows the submissions it met last. */
final class HitAddresses {
  private static final int KNOWN = 1_000;

  private final Map<String, Optional<Long>> ids =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Long>> eldest) {
          return size() > KNOWN;
        }
      };

  private final ArchiveSearch search;
  private final String before;

  /** @param before what stands before the path, empty within this site */
  HitAddresses(ArchiveSearch search, String before) {
    this.search = search;
    this.before = before;
  }

  /** Empty when the submission is gone meanwhile. */
  String of(Hit hit) {
    Optional<Long> id = ids.computeIfAbsent(hit.submission(), sha256 -> search.submission(Service.ORGANISATION, sha256).map(Submission::id));
    if (id.isEmpty()) {
      return "";
    }
    String page = before + "/submissions/" + id.get();
    List<Fragment> places = hit.place().map(Place::fragments).orElse(List.of());
    return places.isEmpty() ? page : new PlaceLink(page + "#p{page}@{x},{y},{w},{h}").to(hit.form(), places.getFirst());
  }
}

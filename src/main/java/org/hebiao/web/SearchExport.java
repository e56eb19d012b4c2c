package org.hebiao.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.hebiao.lookup.ArchiveSearch;
import org.hebiao.report.Messages;
import org.hebiao.report.hits.HitManifest;
import org.hebiao.report.hits.HitWriter;
import org.hebiao.report.list.ListFormat;
import org.hebiao.search.index.SearchAnswer;
import org.hebiao.search.index.SearchAnswer.Found;
import org.hebiao.search.index.SearchRequest;
import org.hebiao.search.index.UnavailableException;
import org.hebiao.search.query.QueryText;
import tools.jackson.databind.json.JsonMapper;

/** Writes a whole result to the one who asked, row by row, from one snapshot; total, generation and query stand in the head of the answer. */
final class SearchExport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ArchiveSearch search;
  private final Messages messages;
  private final HitAddresses addresses;

  SearchExport(ArchiveSearch search, Messages messages, HitAddresses addresses) {
    this.search = search;
    this.messages = messages;
    this.addresses = addresses;
  }

  /** What a file of this result would hold, alone. */
  void manifest(SearchRequest asked, HttpServletResponse response) throws IOException {
    SearchAnswer answer = search.search(asked.page(1, Optional.empty()));
    if (!(answer instanceof Found found)) {
      throw new UnavailableException(answer, 0);
    }
    HitManifest manifest = manifest(asked, found);
    head("manifest.json", "application/json", manifest, response);
    response.getOutputStream().write(JSON.writeValueAsBytes(manifest.values()));
  }

  void write(SearchRequest asked, ListFormat format, HttpServletResponse response) throws IOException {
    try (HitWriter writer = HitWriter.of(format, asked.unit(), messages, response.getOutputStream())) {
      search.all(
          asked.page(1, Optional.empty()),
          found -> {
            HitManifest manifest = manifest(asked, found);
            head(format.key(), format.mediaType(), manifest, response);
            unchecked(() -> writer.begin(manifest));
          },
          hit -> unchecked(() -> writer.row(hit, addresses.of(hit))));
      writer.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HitManifest manifest(SearchRequest asked, Found found) {
    String order = asked.order().name().toLowerCase(Locale.ROOT) + (asked.descending() ? " descending" : " ascending");
    return new HitManifest(QueryText.of(asked.query()), asked.unit(), order, found.generation(), found.total(), search.withheld());
  }

  private static void head(String ending, String mediaType, HitManifest manifest, HttpServletResponse response) {
    response.setContentType(mediaType);
    response.setHeader("Content-Disposition", "attachment; filename=\"search." + ending + "\"");
    response.setHeader("Hebiao-Rows", String.valueOf(manifest.total()));
    response.setHeader("Hebiao-Generation", manifest.generation());
  }
}

package org.hebiao.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hebiao.lookup.ArchiveSearch;
import org.hebiao.report.Messages;
import org.hebiao.report.hits.CsvHits;
import org.hebiao.report.hits.HitManifest;
import org.hebiao.report.hits.HitWriter;
import org.hebiao.report.hits.JsonLinesHits;
import org.hebiao.report.hits.SheetHits;
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

  /** What a result can be written as. */
  enum Format {
    CSV("text/csv;charset=UTF-8"),
    JSONL("application/jsonl"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    MANIFEST("application/json");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    static Optional<Format> of(String name) {
      return Arrays.stream(values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }
  }

  void write(SearchRequest asked, Format format, HttpServletResponse response) throws IOException {
    if (format == Format.MANIFEST) {
      SearchAnswer answer = search.search(asked.page(1, Optional.empty()));
      if (!(answer instanceof Found found)) {
        throw new UnavailableException(answer, 0);
      }
      head(format, manifest(asked, found), response);
      response.getOutputStream().write(JSON.writeValueAsBytes(manifest(asked, found).values()));
      return;
    }
    OutputStream bytes = response.getOutputStream();
    Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    try (HitWriter writer =
        switch (format) {
          case CSV, MANIFEST -> new CsvHits(asked.unit(), messages, text);
          case JSONL -> new JsonLinesHits(text);
          case XLSX -> new SheetHits(asked.unit(), messages, bytes);
        }) {
      search.all(
          asked.page(1, Optional.empty()),
          found -> {
            HitManifest manifest = manifest(asked, found);
            head(format, manifest, response);
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

  private static void head(Format format, HitManifest manifest, HttpServletResponse response) {
    response.setContentType(format.type);
    String end = format.name().toLowerCase(Locale.ROOT);
    response.setHeader("Content-Disposition", "attachment; filename=\"search." + (format == Format.MANIFEST ? "manifest.json" : end) + "\"");
    response.setHeader("Hebiao-Rows", String.valueOf(manifest.total()));
    response.setHeader("Hebiao-Generation", manifest.generation());
  }
}

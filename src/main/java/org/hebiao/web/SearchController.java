package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hebiao.lookup.ArchiveSearch;
import org.hebiao.report.Messages;
import org.hebiao.report.hits.HitJson;
import org.hebiao.report.list.ListFormat;
import org.hebiao.search.index.SearchAnswer;
import org.hebiao.search.index.SearchAnswer.Count;
import org.hebiao.search.index.SearchAnswer.Found;
import org.hebiao.search.index.SearchRequest;
import org.hebiao.search.index.UnavailableException;
import org.hebiao.search.query.QueryText;
import org.hebiao.search.query.SearchField;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs. */
@RestController
@RequestMapping("/api/v1")
class SearchController {
  private static final int STANDARD_SIZE = 20;
  private static final int LARGEST_SIZE = 500;
  private static final int LONGEST_TYPED = 200;

  private static final Set<SearchField> FACETS =
      EnumSet.of(SearchField.YEAR, SearchField.DEPARTMENT, SearchField.LEVEL1, SearchField.LEVEL2, SearchField.RULE, SearchField.SEVERITY, SearchField.COMPARATOR);

  private final ArchiveSearch search;

  SearchController(ArchiveSearch search) {
    this.search = search;
  }

  /**
   * @param query as it was understood
   * @param next the {@code after} of the next page, empty on the last
   * @param withheld submissions that cannot be searched until they are read again
   */
  @Schema(name = "HitPage")
  record Page(
      String query, long total, String generation, List<Map<String, Object>> hits, Map<String, List<Count>> facets, Optional<String> next, int withheld) {}

  record Facets(String query, long total, String generation, Map<String, List<Count>> facets, int withheld) {}

  /** @param field department, project or indicator */
  record Suggested(String field, String text, int occurrences) {}

  @GetMapping("/search")
  @Operation(summary = "检索：q 为检索式，也可按字段给参数；of=indicator|form|file / search: q as typed, or a parameter a field; of=indicator|form|file")
  Page search(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) throws IOException {
    SearchRequest request = SearchAsked.of(parameters, STANDARD_SIZE, LARGEST_SIZE).request();
    Found found = found(request);
    HitAddresses addresses = new HitAddresses(search, "");
    List<Map<String, Object>> hits = found.hits().stream().map(hit -> HitJson.of(hit, addresses.of(hit))).toList();
    return new Page(QueryText.of(request.query()), found.total(), found.generation(), hits, byKey(found.facets()), found.next(), search.withheld());
  }

  @GetMapping("/search/facets")
  @Operation(summary = "检索结果按字段计数；facets=year,department,… / counts of a result by field; facets=year,department,…")
  Facets facets(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) throws IOException {
    SearchRequest asked = SearchAsked.of(parameters, 1, LARGEST_SIZE).request();
    SearchRequest request = asked.facets().isEmpty() ? asked.counting(FACETS) : asked;
    Found found = found(request);
    return new Facets(QueryText.of(request.query()), found.total(), found.generation(), byKey(found.facets()), search.withheld());
  }

  private Found found(SearchRequest request) throws IOException {
    SearchAnswer answer = search.search(request);
    if (answer instanceof Found found) {
      return found;
    }
    throw new UnavailableException(answer, 0);
  }

  private static Map<String, List<Count>> byKey(Map<SearchField, List<Count>> facets) {
    Map<String, List<Count>> keyed = new TreeMap<>();
    facets.forEach((field, counts) -> keyed.put(field.key(), counts));
    return keyed;
  }

  @GetMapping("/search/export")
  @Operation(summary = "导出全部结果，不设上限；format=csv|jsonl|xlsx|manifest / the whole result, without a cap; format=csv|jsonl|xlsx|manifest")
  void export(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
    SearchAsked asked = SearchAsked.of(parameters, STANDARD_SIZE, LARGEST_SIZE);
    String format = Optional.ofNullable(parameters.getFirst("format")).orElse("csv");
    String site = request.getScheme() + "://" + request.getHeader("Host");
    SearchExport export = new SearchExport(search, Messages.in(Pages.language(request)), new HitAddresses(search, site));
    if (format.equals("manifest")) {
      export.manifest(asked.request(), response);
    } else {
      export.write(asked.request(), ListFormat.of(format).orElseThrow(() -> new ProblemException(ProblemCode.PARAMETER, "name", "format", "value", format)), response);
    }
  }

  @GetMapping("/suggest")
  @Operation(summary = "输入提示：汉字、全拼、首字母 / suggestions for characters, pinyin and initials")
  List<Suggested> suggest(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String field, @RequestParam(defaultValue = "10") int most) throws IOException {
    Set<SearchField> all = EnumSet.of(SearchField.DEPARTMENT, SearchField.PROJECT, SearchField.INDICATOR);
    Set<SearchField> fields =
        field.isEmpty()
            ? all
            : EnumSet.of(SearchField.ofKey(field).filter(all::contains).orElseThrow(() -> new ProblemException(ProblemCode.PARAMETER, "name", "field", "value", field)));
    String typed = q.length() <= LONGEST_TYPED ? q : q.substring(0, LONGEST_TYPED);
    return search.suggest(typed, fields, most).stream().map(each -> new Suggested(each.field().key(), each.text(), each.occurrences())).toList();
  }
}

package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebiao.lookup.ArchiveSearch;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.FindingText;
import org.hebiao.report.Messages;
import org.hebiao.search.index.Order;
import org.hebiao.search.index.SearchAnswer;
import org.hebiao.search.index.SearchAnswer.Found;
import org.hebiao.search.index.SearchRequest;
import org.hebiao.search.index.Unit;
import org.hebiao.search.query.QueryProblem;
import org.hebiao.search.query.SearchField;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page: the box, results with their places, filters with counts. Its address is the search. */
@Controller
class SearchPage {
  private static final int ROWS = 50;
  private static final int LARGEST = 200;

  private static final Map<Unit, List<SearchField>> FACETS =
      Map.of(
          Unit.INDICATOR,
          List.of(SearchField.YEAR, SearchField.DEPARTMENT, SearchField.LEVEL1, SearchField.LEVEL2, SearchField.CATEGORY, SearchField.SEVERITY, SearchField.RULE, SearchField.COMPARATOR),
          Unit.FORM,
          List.of(SearchField.YEAR, SearchField.DEPARTMENT, SearchField.SEVERITY, SearchField.RULE, SearchField.GRADE, SearchField.FORM_KIND),
          Unit.FILE,
          List.of());

  private final ArchiveSearch search;
  private final RulePages rules;

  SearchPage(ArchiveSearch search, RulePages rules) {
    this.search = search;
    this.rules = rules;
  }

  /** The query around a place that cannot be read. */
  record Wrong(String text, String before, String at, String after) {
    static Wrong of(String typed, QueryProblem problem, String text) {
      int start = Math.min(problem.start(), typed.length());
      int end = Math.clamp(problem.end(), start, typed.length());
      return new Wrong(text, typed.substring(0, start), typed.substring(start, end), typed.substring(end));
    }
  }

  @GetMapping("/search")
  String page(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Messages messages = Messages.in(Pages.language(request));
    String typed = Optional.ofNullable(parameters.getFirst("q")).orElse("");
    model.addAttribute("typed", typed);
    model.addAttribute("units", Unit.values());
    model.addAttribute("orders", Order.values());
    model.addAttribute("unit", Unit.INDICATOR);
    try {
      SearchAsked asked = SearchAsked.of(parameters, ROWS, LARGEST);
      model.addAttribute("unit", asked.request().unit());
      answer(asked, messages, model, response);
    } catch (QueryRefusedException refused) {
      response.setStatus(ProblemCode.QUERY.status());
      String where = refused.parameter().map(parameters::getFirst).orElse(typed);
      model.addAttribute("wrong", Wrong.of(where, refused.problem(), refused.text(messages)));
    }
    return "search";
  }

  private void answer(SearchAsked asked, Messages messages, Model model, HttpServletResponse response) throws IOException {
    SearchRequest request = asked.request().counting(Set.copyOf(FACETS.get(asked.request().unit())));
    long begun = System.nanoTime();
    switch (search.search(request)) {
      case Found found -> {
        SearchLinks links = new SearchLinks(asked.typed(), request);
        FindingText text = new FindingText(messages, rules);
        model.addAttribute("found", found);
        model.addAttribute("seconds", String.format(Locale.ROOT, "%.2f", (System.nanoTime() - begun) / 1e9));
        model.addAttribute("links", links);
        model.addAttribute("request", request);
        HitAddresses addresses = new HitAddresses(search, "");
        model.addAttribute("rows", found.hits().stream().map(hit -> new HitView(hit, addresses.of(hit))).toList());
        List<FacetView> facets = FACETS.get(request.unit()).stream().map(field -> FacetView.of(field, found.facets().getOrDefault(field, List.of()), links, messages, text)).toList();
        model.addAttribute("facets", facets.stream().filter(facet -> facet.field() != SearchField.YEAR && !facet.values().isEmpty()).toList());
        model.addAttribute("years", facets.stream().filter(facet -> facet.field() == SearchField.YEAR).flatMap(facet -> facet.values().stream()).toList());
        model.addAttribute("withheld", search.withheld());
        model.addAttribute("looser", found.total() == 0 ? links.looser() : List.of());
      }
      case SearchAnswer.Unavailable ill -> {
        response.setStatus(ProblemCode.SEARCH_UNAVAILABLE.status());
        response.setHeader("Retry-After", SearchProblems.RETRY_SECONDS);
        model.addAttribute("ill", SearchProblems.text(ill, messages));
      }
      case SearchAnswer.CursorExpired expired -> {
        response.setStatus(ProblemCode.CURSOR_EXPIRED.status());
        model.addAttribute("expired", new SearchLinks(asked.typed(), request).first());
      }
    }
  }
}

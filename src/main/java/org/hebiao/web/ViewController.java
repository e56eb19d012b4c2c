package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.hebiao.archive.Database;
import org.hebiao.archive.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Saved views of the ledger: each person has her own. */
@RestController
@RequestMapping("/api/v1/views")
class ViewController {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 2_000;

  private final SavedViews views;

  ViewController(SavedViews views) {
    this.views = views;
  }

  /** Where views are kept. */
  @Configuration
  static class Beans {
    @Bean
    SavedViews savedViews(Database database, Clock clock) {
      return new SavedViews(database, clock);
    }
  }

  record NewView(@Nullable String name, @Nullable String address) {}

  @GetMapping
  @Operation(summary = "我保存的台账视图 / my saved views of the ledger")
  List<SavedViews.View> views(Principal who) {
    return views.of(who.getName());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "保存视图，同名则替换 / save a view; one of the same name is replaced")
  void save(@RequestBody NewView asked, Principal who) {
    if (asked.name() == null || asked.name().isBlank() || asked.name().length() > LONGEST_NAME || asked.address() == null) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    LedgerAddress address = LedgerAddress.of(decoded(asked.address()));
    address.filter();
    address.arrangement();
    String query = address.query();
    if (query.length() > LONGEST_ADDRESS) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    views.save(who.getName(), asked.name().strip(), query);
  }

  /** Only what an address of the ledger can hold is kept. */
  private static org.springframework.util.MultiValueMap<String, String> decoded(String address) {
    org.springframework.util.MultiValueMap<String, String> values = new org.springframework.util.LinkedMultiValueMap<>();
    try {
      UriComponentsBuilder.newInstance()
          .query(address.startsWith("?") ? address.substring(1) : address)
          .build()
          .getQueryParams()
          .forEach((key, all) -> all.stream().filter(value -> value != null).forEach(value -> values.add(key, java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    return values;
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "删除视图 / remove a view")
  void remove(@PathVariable long id, Principal who) {
    if (!views.remove(who.getName(), id)) {
      throw new ProblemException(ProblemCode.NOT_FOUND);
    }
  }
}

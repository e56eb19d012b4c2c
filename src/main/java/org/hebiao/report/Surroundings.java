package org.hebiao.report;

import java.util.List;
import java.util.Optional;

/**
 * The site around a page of forms.
 *
 * @param home address behind the name of the product
 * @param links text and address, in the bar
 * @param submission address under which the parts of the page and its edits are found, empty on a page of its own
 * @param keys address of a screen by the key that follows G
 * @param token name and value of the header that unsafe requests carry
 * @param rights what the person may do: {@code edit}, {@code judge}
 */
public record Surroundings(Optional<String> home, List<Link> links, Optional<Long> submission, List<Link> keys, Optional<Link> token, List<String> rights) {
  static final Surroundings NONE = new Surroundings(Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty(), List.of());

  public Surroundings {
    links = List.copyOf(links);
    keys = List.copyOf(keys);
    rights = List.copyOf(rights);
  }

  /** A text that leads to an address. */
  public record Link(String text, String address) {}

  boolean isSite() {
    return home.isPresent();
  }
}

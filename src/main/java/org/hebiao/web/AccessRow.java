package org.hebiao.web;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may use one route. A token may use what its roles (scopes) and the roles of its account both allow.
 *
 * @param pattern as the controller gives it
 * @param everyone also who has not come in
 */
public record AccessRow(HttpMethod method, String pattern, Set<Role> roles, boolean everyone) {
  public AccessRow {
    roles = Set.copyOf(roles);
  }

  static AccessRow open(HttpMethod method, String pattern) {
    return new AccessRow(method, pattern, Role.ALL, true);
  }

  static AccessRow forRoles(HttpMethod method, String pattern, Role... roles) {
    return new AccessRow(method, pattern, Set.of(roles), false);
  }

  static AccessRow forAll(HttpMethod method, String pattern) {
    return new AccessRow(method, pattern, Role.ALL, false);
  }
}

package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route of the running service stands in the access table, and every row lets in whom it names and nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {
  /** Answered by filters or resource handlers, hence no controller's. */
  private static final Set<String> WITHOUT_CONTROLLER = Set.of("GET /assets/**", "POST /login", "POST /logout");

  private Running local;
  private Running organisation;
  private final Map<Role, String> tokens = new EnumMap<>(Role.class);

  @BeforeAll
  void start(@TempDir Path one, @TempDir Path other) throws IOException {
    local = Running.in(one);
    organisation = Running.in(other, "hebiao.access.mode", "organisation");
    for (Role role : Role.values()) {
      organisation.bean(Accounts.class).create("test", role.name(), "long enough", Set.of(role));
      tokens.put(role, organisation.bean(Tokens.class).issue("test", role.name(), "", Role.ALL, Duration.ofDays(1)).secret());
    }
  }

  @AfterAll
  void stop() throws IOException {
    local.close();
    organisation.close();
  }

  private Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    for (RequestMappingInfoHandlerMapping mapping : local.service().context().getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      mapping
          .getHandlerMethods()
          .forEach(
              (info, method) -> {
                assertTrue(!info.getMethodsCondition().getMethods().isEmpty(), "takes any method: " + info);
                info.getMethodsCondition().getMethods().forEach(verb -> info.getPatternValues().forEach(path -> routes.add(verb + " " + path)));
              });
    }
    return routes;
  }

  @Test
  void everyRouteHasARowAndEveryRowARoute() {
    Set<String> rows = new TreeSet<>();
    AccessTable.standard().rows().forEach(row -> rows.add(row.method() + " " + row.pattern()));
    rows.removeAll(WITHOUT_CONTROLLER);
    assertEquals(routes(), rows);
  }

  private static String path(AccessRow row) {
    return row.pattern().replace("{id}", "999999").replace("{page}", "1").replace("{code}", "TYPE").replace("{sha256}", "0".repeat(64)).replace("/**", "/hebiao.css");
  }

  private static Reply.Ask ask(AccessRow row) {
    return new Reply.Ask(row.method().name(), path(row));
  }

  private static boolean isUnsafe(AccessRow row) {
    return !row.method().name().equals("GET");
  }

  @Test
  void rowsLetInTheirRolesAndNobodyElse() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (AccessRow row : AccessTable.standard().rows()) {
      for (Role role : Role.values()) {
        int status = ask(row).head("Authorization", "Bearer " + tokens.get(role)).to(organisation.port()).status();
        boolean in = status != 401 && status != 403 && status < 500;
        if (in != (row.everyone() || row.roles().contains(role))) {
          wrong.add(role + " " + row + " " + status);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whoHasNotComeInGetsOnlyWhatIsForEveryone() throws IOException {
    for (AccessRow row : AccessTable.standard().rows()) {
      int bare = ask(row).to(organisation.port()).status();
      int forged = ask(row).head("Authorization", "Bearer hb_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").to(organisation.port()).status();
      if (isUnsafe(row)) {
        assertEquals(403, bare, row + " without CSRF token");
      } else {
        assertEquals(row.everyone() ? 200 : 401, bare, row.toString());
      }
      assertTrue(row.everyone() || forged == 401, row + " by a forged token: " + forged);
    }
  }

  @Test
  void noRowAnswersAnotherHostOrSite() throws IOException {
    String csrf = csrf();
    for (AccessRow row : AccessTable.standard().rows()) {
      for (String host : List.of("evil.example", "127.0.0.1.evil.example", "evil.example:80", "[::2]")) {
        assertTrue(ask(row).host(host).to(local.port()).isProblem(ProblemCode.HOST), row + " at " + host);
      }
      if (isUnsafe(row)) {
        for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1.evil.example", "%%%")) {
          assertTrue(with(csrf, ask(row)).head("Origin", origin).to(local.port()).isProblem(ProblemCode.ORIGIN), row + " from " + origin);
        }
        for (String site : List.of("cross-site", "same-site")) {
          assertTrue(with(csrf, ask(row)).head("Sec-Fetch-Site", site).to(local.port()).isProblem(ProblemCode.ORIGIN), row + " from " + site);
        }
        assertTrue(ask(row).to(local.port()).isProblem(ProblemCode.CSRF), row + " without token");
        assertTrue(ask(row).head("Cookie", csrf).head(Security.CSRF_HEADER, "guessed").to(local.port()).isProblem(ProblemCode.CSRF), row + " with a guess");
        Reply good = with(csrf, ask(row)).head("Origin", "http://127.0.0.1").head("Sec-Fetch-Site", "same-origin").to(local.port());
        assertTrue(good.status() != 403 && good.status() < 500, row + " from here: " + good);
      }
    }
  }

  private String csrf() throws IOException {
    return local.get("/api/v1/session").cookie("hebiao-csrf");
  }

  private static Reply.Ask with(String csrf, Reply.Ask ask) {
    return ask.head("Cookie", csrf).head(Security.CSRF_HEADER, csrf.substring(csrf.indexOf('=') + 1));
  }

  @Test
  void everyAnswerCarriesTheHeadersAndNoneOpensASession() throws IOException {
    for (String path : List.of("/", "/api", "/api/v1/session", "/health/live", "/metrics", "/assets/hebiao.css", "/nothing", "/assets/%2e%2e%2fx", "/a|b")) {
      Reply reply = local.get(path);
      SecurityHeaders.ALL.forEach((name, value) -> assertEquals(value, reply.head(name), path + " " + name));
      assertEquals("", reply.cookie("hebiao-session"), path);
      assertEquals("", reply.head("Access-Control-Allow-Origin"));
    }
  }

  @Test
  void pathsWithoutARowAreDenied() throws IOException {
    for (String path : List.of("/error", "/actuator", "/actuator/env", "/env", "/swagger-ui.html", "/swagger-ui/index.html", "/webjars/x.js", "/h2-console")) {
      assertTrue(local.get(path).isProblem(ProblemCode.NOT_FOUND), path + " " + local.get(path));
      assertTrue(organisation.get(path).isProblem(ProblemCode.LOGIN_NEEDED), path);
    }
  }
}

package org.hebiao.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first filter: sets the security headers and turns away what asks for another host (DNS rebinding), what another site made a browser send, and what
 * is too long, before anything else looks at the request.
 */
final class Gate extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final Set<String> hosts;
  private final long bodyBytes;
  private final Problems problems;

  Gate(Settings settings, Problems problems) {
    this.hosts = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    String bind = settings.bind().toLowerCase(Locale.ROOT);
    hosts.add(bind.contains(":") ? "[" + bind + "]" : bind);
    hosts.addAll(settings.access().hosts());
    this.bodyBytes = UploadLimit.bodyBytes(settings.limits());
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    SecurityHeaders.set(response);
    response.setHeader("Cache-Control", "no-store");
    Optional<String> host = Optional.ofNullable(request.getHeader("Host"));
    if (host.isEmpty() || !hosts.contains(host.get().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", ""))) {
      problems.answer(request, response, ProblemCode.HOST);
    } else if (!SAFE.contains(request.getMethod()) && !isFromHere(request, host.get())) {
      problems.answer(request, response, ProblemCode.ORIGIN);
    } else if (request.getContentLengthLong() > bodyBytes) {
      problems.answer(request, response, ProblemCode.LIMIT_BYTES);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Programs send neither header; browsers send both on unsafe methods. */
  private static boolean isFromHere(HttpServletRequest request, String host) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return (site == null || OURS.contains(site)) && (origin == null || host.equalsIgnoreCase(authority(origin)));
  }

  private static String authority(String origin) {
    try {
      return Optional.ofNullable(new URI(origin).getAuthority()).orElse("");
    } catch (URISyntaxException e) {
      // No origin of ours: an empty authority never equals a host that was let in.
      return "";
    }
  }
}

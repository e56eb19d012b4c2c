package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.jspecify.annotations.Nullable;

/** Finds the CSRF token in its header, or in a plain form; never in a multipart body, which nobody may have parsed before it is let in. */
final class CsrfHandler extends CsrfTokenRequestAttributeHandler {
  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    String type = request.getContentType();
    boolean form = type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    return form ? super.resolveCsrfTokenValue(request, token) : request.getHeader(token.getHeaderName());
  }
}

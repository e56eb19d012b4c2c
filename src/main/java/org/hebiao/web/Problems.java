package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.report.ProblemText;
import org.hebiao.submission.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details (RFC 9457) with code and text in both languages. Each text says what happened and what to do; none holds a path or a class. */
@Component
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Messages chinese = Messages.in(Language.ZH);
  private final Messages english = Messages.in(Language.EN);

  Map<String, Object> details(ProblemCode code, Object... pairs) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:hebiao:problem:" + code);
    problem.put("title", chinese.text("web.problem." + code, pairs));
    problem.put("status", code.status());
    problem.put("detail", chinese.text("web.problem." + code, pairs) + " / " + english.text("web.problem." + code, pairs));
    problem.put("code", code.name());
    problem.put("zh", chinese.text("web.problem." + code, pairs));
    problem.put("en", english.text("web.problem." + code, pairs));
    return problem;
  }

  /** Answers that a file was not taken in, or not read. */
  void answer(HttpServletResponse response, int status, Refusal refusal) throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    String zh = new ProblemText(chinese).refusal(refusal, refusal.name());
    String en = new ProblemText(english).refusal(refusal, refusal.name());
    problem.put("type", "urn:hebiao:problem:" + refusal.code());
    problem.put("title", zh);
    problem.put("status", status);
    problem.put("detail", zh + " / " + en);
    problem.put("code", refusal.code().name());
    problem.put("zh", zh);
    problem.put("en", en);
    response.resetBuffer();
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.getOutputStream().write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }

  byte[] json(ProblemCode code, Object... pairs) {
    return JSON.writeValueAsString(details(code, pairs)).getBytes(StandardCharsets.UTF_8);
  }

  /** Answers with the problem; a person who navigated in a browser gets a page, a program JSON, a too large upload JSON always. */
  void answer(HttpServletRequest request, HttpServletResponse response, ProblemCode code, Object... pairs) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(code.status());
    SecurityHeaders.set(response);
    boolean page = code != ProblemCode.LIMIT_BYTES && !request.getRequestURI().startsWith("/api/") && accepts(request);
    byte[] body = page ? ProblemPage.html(code, chinese.text("web.problem." + code, pairs), english.text("web.problem." + code, pairs)) : json(code, pairs);
    response.setContentType(page ? "text/html;charset=UTF-8" : MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  private static boolean accepts(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }
}

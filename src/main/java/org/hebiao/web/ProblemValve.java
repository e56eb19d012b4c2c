package org.hebiao.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers what fails before or behind our filters with the same problem details, where Tomcat would answer with a page of its own. */
public final class ProblemValve extends ErrorReportValve {
  private static final Logger LOG = Logger.getLogger(ProblemValve.class.getName());

  private final Problems problems = new Problems();

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    if (thrown != null && status >= 500) {
      LOG.log(Level.SEVERE, "request failed", thrown);
    }
    try {
      SecurityHeaders.set(response);
      response.setContentType(Problems.MEDIA_TYPE);
      byte[] body = problems.json(ProblemCode.ofStatus(status));
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.getReporter().write(new String(body, StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      LOG.log(Level.FINE, "the sender is gone", e);
    }
  }
}

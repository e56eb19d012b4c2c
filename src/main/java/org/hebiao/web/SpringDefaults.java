package org.hebiao.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The defaults of Spring Boot that would fail our users, set otherwise. */
final class SpringDefaults {
  private SpringDefaults() {}

  static Map<String, Object> of(Settings settings) {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("server.address", settings.bind());
    set.put("server.port", settings.port());
    set.put("server.shutdown", "graceful");
    set.put("spring.lifecycle.timeout-per-shutdown-phase", settings.stopGrace());
    // A refused upload is read to its end, so that the answer reaches the sender.
    set.put("server.tomcat.max-swallow-size", -1);
    set.put("server.tomcat.max-http-form-post-size", "2MB");
    // 255 Chinese characters as percent escapes are 2,295 bytes.
    set.put("server.tomcat.max-part-header-size", "8KB");
    set.put("spring.servlet.multipart.max-file-size", settings.limits().fileBytes());
    set.put("spring.servlet.multipart.max-request-size", settings.limits().fileBytes().toBytes() + UploadLimit.ENVELOPE_BYTES + "B");
    set.put("spring.servlet.multipart.location", settings.folder().work().toString());
    set.put("spring.servlet.multipart.resolve-lazily", true);
    set.put("server.servlet.session.timeout", settings.access().sessionIdle());
    set.put("server.servlet.session.tracking-modes", "cookie");
    set.put("server.servlet.session.cookie.name", "hebiao-session");
    set.put("server.servlet.session.cookie.http-only", true);
    set.put("server.servlet.session.cookie.same-site", "strict");
    set.put("server.servlet.session.cookie.secure", settings.access().tls());
    set.put("server.error.include-stacktrace", "never");
    set.put("server.error.include-message", "never");
    set.put("spring.web.resources.add-mappings", false);
    set.put("spring.mvc.servlet.path", "/");
    // A body is a file whatever its sender calls it; this filter would read one that is called a form.
    set.put("spring.mvc.formcontent.filter.enabled", false);
    set.put("management.endpoints.web.exposure.include", "prometheus");
    set.put("management.endpoints.web.base-path", "/");
    set.put("management.endpoints.web.path-mapping.prometheus", "metrics");
    set.put("management.endpoints.web.discovery.enabled", false);
    set.put("springdoc.api-docs.path", "/api/v1/openapi");
    set.put("springdoc.paths-to-match", "/api/v1/**");
    set.put("springdoc.default-produces-media-type", "application/json");
    set.put("springdoc.writer-with-order-by-keys", true);
    set.put("springdoc.writer-with-default-pretty-printer", true);
    set.put("springdoc.swagger-ui.enabled", false);
    set.put("db-scheduler.enabled", false);
    set.put("spring.thymeleaf.encoding", "UTF-8");
    return set;
  }
}

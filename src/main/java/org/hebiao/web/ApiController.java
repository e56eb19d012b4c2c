package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documentation page of the interface, made from its specification; needs no script and no network. */
@Controller
class ApiController {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OpenApiResource specification;

  ApiController(OpenApiResource specification) {
    this.specification = specification;
  }

  /** One line of the page. */
  record Call(String method, String path, String summary, List<String> parameters, String answers) {}

  @GetMapping("/api")
  String page(HttpServletRequest request, Model model) throws Exception {
    byte[] json = ((org.springdoc.webmvc.api.OpenApiWebMvcResource) specification).openapiJson(request, "/api/v1/openapi", Locale.ROOT);
    model.addAttribute("calls", calls(JSON.readTree(json)));
    return "api";
  }

  private static List<Call> calls(JsonNode api) {
    List<Call> calls = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        List<String> parameters = new ArrayList<>();
        method.getValue().path("parameters").forEach(parameter -> parameters.add(parameter.path("name").asString()));
        String answers = String.join(", ", method.getValue().path("responses").propertyNames());
        calls.add(new Call(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue().path("summary").asString(""), parameters, answers));
      }
    }
    return calls;
  }
}

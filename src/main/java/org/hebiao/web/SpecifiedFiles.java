package org.hebiao.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.report.list.ListFormat;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Calls that answer with a file, in the published specification: what kinds of file it can be. */
@Component
class SpecifiedFiles implements OpenApiCustomizer {
  private static final List<String> LISTS = Arrays.stream(ListFormat.values()).map(ListFormat::mediaType).toList();

  /** Media types by the end of the path. */
  private static final Map<String, List<String>> TYPES =
      Map.of(
          "/original", List.of("application/pdf", "image/jpeg", "image/png", "image/tiff", "application/zip"),
          "/pages/{page}", List.of("image/png", "image/jpeg"),
          "/report.html", List.of("text/html"),
          "/findings.csv", List.of(ListFormat.CSV.mediaType()),
          "/sheet.xlsx", List.of(ListFormat.XLSX.mediaType()),
          "/annotated.pdf", List.of("application/pdf"),
          "/export", LISTS);

  @Override
  public void customise(OpenAPI specification) {
    specification.getPaths().forEach((path, item) -> typesOf(path).ifPresent(types -> answers(item.getGet(), types)));
  }

  private static Optional<List<String>> typesOf(String path) {
    return TYPES.entrySet().stream().filter(each -> path.endsWith(each.getKey())).map(Map.Entry::getValue).findFirst();
  }

  private static void answers(Operation call, List<String> types) {
    Content content = new Content();
    types.forEach(type -> content.addMediaType(type, new MediaType().schema(new StringSchema().format("binary"))));
    call.getResponses().computeIfAbsent("200", status -> new ApiResponse().description("OK")).setContent(content);
  }
}

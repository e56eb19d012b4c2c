package org.hebiao.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hebiao.submission.Refusal;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What goes wrong in the published specification: each call may answer with problem details (RFC 9457) that carry one of the stable codes. */
@Component
class SpecifiedProblems implements OpenApiCustomizer {
  private static final String NAME = "Problem";

  @Override
  public void customise(OpenAPI specification) {
    specification.getComponents().addSchemas(NAME, problem());
    ApiResponse answer =
        new ApiResponse()
            .description("出错：code 为稳定代码，zh 与 en 说明发生了什么、该怎么办 / what went wrong: a stable code, what happened and what to do in both languages")
            .content(new Content().addMediaType(Problems.MEDIA_TYPE, new MediaType().schema(new Schema<>().$ref(NAME))));
    specification.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).forEach(call -> call.getResponses().setDefault(answer));
  }

  private static Schema<?> problem() {
    Schema<?> problem = new ObjectSchema();
    problem.addProperty("type", new StringSchema());
    problem.addProperty("title", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("detail", new StringSchema());
    problem.addProperty("code", new StringSchema()._enum(codes()));
    problem.addProperty("zh", new StringSchema());
    problem.addProperty("en", new StringSchema());
    problem.setRequired(List.of("type", "title", "status", "detail", "code", "zh", "en"));
    problem.setAdditionalProperties(true);
    return problem;
  }

  private static List<String> codes() {
    Stream<String> ours = Arrays.stream(ProblemCode.values()).map(Enum::name);
    Stream<String> ofFiles = Arrays.stream(Refusal.Code.values()).map(Enum::name);
    return List.copyOf(new TreeSet<>(Stream.concat(ours, ofFiles).toList()));
  }
}

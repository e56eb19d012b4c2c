package org.hebiao.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hebiao.search.index.Order;
import org.hebiao.search.index.Unit;
import org.hebiao.search.query.SearchField;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The parameters of a search in the published specification: those of {@link SearchAsked}, with a parameter for each field a query knows. */
@Component
class SpecifiedSearch implements OpenApiCustomizer {
  private static final List<String> CALLS = List.of("/api/v1/search", "/api/v1/search/facets", "/api/v1/search/export");

  @Override
  public void customise(OpenAPI specification) {
    CALLS.stream().map(specification.getPaths()::get).map(PathItem::getGet).forEach(SpecifiedSearch::describe);
  }

  private static void describe(Operation call) {
    add(call, "q", "检索式 / the query as typed", new StringSchema());
    add(call, "of", "结果的单位 / what a result is", named(Unit.values()));
    add(call, "sort", "排序 / order", named(Order.values()));
    add(call, "descending", "降序 / from the largest", new BooleanSchema());
    add(call, "size", "每页条数 / results a page", new IntegerSchema());
    add(call, "after", "上一页的 next / next of the page before", new StringSchema());
    add(call, "facets", "要计数的字段，逗号分隔 / fields to count, separated by commas", new StringSchema());
    add(call, "misreadings", "也找可能误识的字 / find likely misreadings of scans too", new BooleanSchema());
    for (SearchField field : SearchField.values()) {
      String names = String.join("、", field.names());
      add(call, field.key(), names + "；可多个，任一相符；可带 = < > >= <= / several values are alternatives; may begin with = < > >= <=", new ArraySchema().items(new StringSchema()));
    }
  }

  private static void add(Operation call, String name, String description, Schema<?> schema) {
    call.addParametersItem(new QueryParameter().name(name).description(description).required(false).schema(schema));
  }

  private static Schema<?> named(Enum<?>[] values) {
    return new StringSchema()._enum(Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList());
  }
}

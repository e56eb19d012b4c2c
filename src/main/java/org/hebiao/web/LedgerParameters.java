package org.hebiao.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The filter of the ledger in the published specification. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
  @Parameter(name = "year", in = ParameterIn.QUERY, description = "年度，可多个；none 为未读出年度 / years; none is forms whose year is not read", array = @ArraySchema(schema = @Schema(type = "string"))),
  @Parameter(name = "department", in = ParameterIn.QUERY, description = "主管部门，全称，可多个 / departments as printed", array = @ArraySchema(schema = @Schema(type = "string"))),
  @Parameter(name = "severity", in = ParameterIn.QUERY, description = "级别 / severity", schema = @Schema(type = "string", allowableValues = {"ERROR", "WARNING", "INFO"})),
  @Parameter(name = "rule", in = ParameterIn.QUERY, description = "规则编号 / id of a rule", schema = @Schema(type = "string")),
  @Parameter(name = "review", in = ParameterIn.QUERY, description = "1 为仅待看 / 1 for what needs eyes", schema = @Schema(type = "string")),
  @Parameter(name = "q", in = ParameterIn.QUERY, description = "项目、部门或文件名中的文字 / part of project, department or file name", schema = @Schema(type = "string")),
  @Parameter(name = "submission", in = ParameterIn.QUERY, description = "文件编号 / id of a submission", schema = @Schema(type = "integer", format = "int64"))
})
@interface LedgerParameters {}

package org.hebiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hebiao.reconcile.RulePages;
import org.hebiao.submission.Answer;
import org.hebiao.submission.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every result is what docs/result.schema.json says. */
class ResultSchemaTest {
  private final Schema schema;

  ResultSchemaTest() throws IOException {
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(Path.of("docs/result.schema.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"futian-2021", "p05-annex", "p10-annex", "p12-annex", "p15-scan", "p20-annex"})
  void aCheckedAnnex(String fixture) {
    valid(Checked.fixture(fixture));
  }

  @Test
  void aRefusal() {
    valid(new Refusal("x.pdf", Refusal.Code.LIMIT_BYTES, List.of("300", "200")));
  }

  @Test
  void theSchemaRefusesWhatIsNone() {
    assertEquals(false, schema.validate("{\"format\": \"hebiao-result/1\"}", InputFormat.JSON).isEmpty());
  }

  private void valid(Answer answer) {
    StringWriter out = new StringWriter();
    new JsonReport(new RulePages()).write(answer, out);
    assertEquals("[]", schema.validate(out.toString(), InputFormat.JSON).toString());
  }
}

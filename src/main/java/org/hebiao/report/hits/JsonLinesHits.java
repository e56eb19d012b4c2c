package org.hebiao.report.hits;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hebiao.search.index.SearchAnswer.Hit;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON, one object a line: the manifest, then a hit a line. */
final class JsonLinesHits implements HitWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Writer out;

  JsonLinesHits(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void begin(HitManifest manifest) throws IOException {
    line(Map.of("manifest", manifest.values()));
  }

  @Override
  public void row(Hit hit, String address) throws IOException {
    line(HitJson.of(hit, address));
  }

  private void line(Map<String, Object> object) throws IOException {
    out.write(JSON.writeValueAsString(object));
    out.write("\n");
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  @Override
  public void close() {}
}

package org.hebiao.web;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes an upload and says what it is called; is there only when a test asks for it. */
@RestController
@ConditionalOnProperty("hebiao.probe")
class UploadProbe {
  @Bean
  @Primary
  AccessTable tableWithProbe() {
    return AccessTable.standard().with(AccessRow.forAll(HttpMethod.POST, "/api/v1/probe"), AccessRow.forAll(HttpMethod.POST, "/api/v1/fault"));
  }

  @PostMapping("/api/v1/probe")
  Map<String, Object> probe(@RequestParam("file") MultipartFile file) {
    return Map.of("name", String.valueOf(file.getOriginalFilename()), "bytes", file.getSize());
  }

  @PostMapping("/api/v1/fault")
  void fault() {
    throw new IllegalStateException("/secret/path/of/the/server");
  }
}

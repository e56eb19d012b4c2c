package org.hebiao.web;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers edits of what has changed meanwhile. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EditConflicts {
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(EditConflict conflict) {
    return ResponseEntity.status(conflict.code().status()).contentType(MediaType.parseMediaType(Problems.MEDIA_TYPE)).body(conflict.problem());
  }
}

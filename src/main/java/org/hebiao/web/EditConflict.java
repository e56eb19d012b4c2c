package org.hebiao.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ends an edit because what it was made against is not there any more; the problem tells what is there now. */
final class EditConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient Map<String, Object> problem;

  EditConflict(ProblemCode code, Map<String, Object> problem) {
    super(code.name());
    this.code = code;
    this.problem = new LinkedHashMap<>(problem);
  }

  ProblemCode code() {
    return code;
  }

  /** The problem details with who, when and what beside them. */
  Map<String, Object> problem() {
    return problem;
  }
}

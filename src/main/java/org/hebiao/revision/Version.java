package org.hebiao.revision;

import java.time.Instant;
import org.hebiao.form.SelfEvaluationForm;

/**
 * A form as it was submitted once.
 *
 * @param id by which the submitter's side knows it
 * @param form with the corrections it has by now
 */
public record Version(String id, Instant received, SelfEvaluationForm form) {}

package org.hebiao.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Page of a rule: texts for people, the source and examples that are run as tests.
 *
 * @param severities a finding of this rule may have, the gravest first
 * @param says one line: what the rule asks
 * @param basis regulation or published form it rests on, with its evidence mark: V read, M not read in full, S deduced
 * @param formula in signs, "" when there is none
 * @param messages templates with {placeholders} by message key
 */
public record RulePage(
    String id,
    List<Severity> severities,
    Text title,
    Text says,
    Text basis,
    String evidence,
    String formula,
    Text tolerance,
    Map<String, Text> messages,
    List<Example> examples) {
  public RulePage {
    severities = List.copyOf(severities);
    messages = Map.copyOf(messages);
    examples = List.copyOf(examples);
  }

  /**
   * A fragment of a form and what the rule has to answer.
   *
   * @param expects {@code disagrees}, {@code agrees}, {@code confirms}, {@code undecided} or {@code not-applicable}
   * @param where place of the answer, when it matters
   * @param fragment as {@link ExampleForm} reads it
   */
  public record Example(
      String expects,
      Optional<String> where,
      Optional<String> severity,
      Optional<String> profile,
      Map<String, Object> fragment) {}

  /** Text of a message in a language, its placeholders filled. */
  public String text(Message message, String language) {
    Text template = messages.get(message.key());
    if (template == null) {
      throw new IllegalArgumentException("page " + id + " has no message \"" + message.key() + "\"");
    }
    String text = template.in(language);
    for (Map.Entry<String, String> value : message.values().entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}

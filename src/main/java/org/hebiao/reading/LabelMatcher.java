package org.hebiao.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a printed label means in a block of the form. One matcher serves one document: it remembers what it was asked. */
final class LabelMatcher {
  /** Longest text that can be a label, in characters after normalisation; 偏差原因分析及改进措施 with its hints stays below. */
  private static final int LONGEST_LABEL = 40;

  /** Longest label as printed, hints in brackets and blanks included, in characters. */
  private static final int LONGEST_PRINTED = 120;

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^】]*】");
  private static final Pattern BROKEN_BRACKET = Pattern.compile("\\([^()]*$");
  private static final Pattern NUMBERING = Pattern.compile("^([一二三四五六七八九十]+、|\\d{1,2}[、.](?!\\d)|[①-⑳])");
  private static final Pattern BLANKS = Pattern.compile("[\\s:;*\uFFFD]+|\\u3000");

  /** One meaning and a pattern for its variants. */
  record Variant(Label label, Pattern pattern) {}

  private final Map<Block, List<Variant>> variants;
  private final Map<Block, Map<String, Optional<Label>>> known = new EnumMap<>(Block.class);

  LabelMatcher(Map<Block, List<Variant>> variants) {
    this.variants = variants;
  }

  /** What {@code text} means as a label of {@code block}. */
  Optional<Label> match(Block block, String text) {
    if (text.length() > LONGEST_PRINTED || text.codePoints().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    return known.computeIfAbsent(block, b -> new HashMap<>()).computeIfAbsent(text, t -> find(block, normalise(t)));
  }

  boolean is(Block block, Label label, String text) {
    return match(block, text).filter(label::equals).isPresent();
  }

  private Optional<Label> find(Block block, String normal) {
    if (normal.isEmpty() || normal.length() > LONGEST_LABEL) {
      return Optional.empty();
    }
    for (Variant variant : variants.getOrDefault(block, new ArrayList<>())) {
      if (variant.pattern().matcher(normal).matches()) {
        return Optional.of(variant.label());
      }
    }
    return Optional.empty();
  }

  /** The label without white space, colons, numbering, whatever stands in brackets, and ink that says nothing: a seal lies over many a head row. */
  static String normalise(String text) {
    String normal = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    normal = BROKEN_BRACKET.matcher(BRACKETS.matcher(normal).replaceAll("")).replaceAll("");
    return NUMBERING.matcher(normal).replaceFirst("");
  }
}

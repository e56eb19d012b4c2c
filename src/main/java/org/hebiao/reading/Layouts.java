package org.hebiao.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The layouts this program knows, and the labels they are printed with. Immutable; load once and share. */
public final class Layouts {
  private static final String FOLDER = "/layouts/";

  private final Map<Block, List<LabelMatcher.Variant>> labels;
  private final List<FormLayout> all;

  private Layouts(Map<Block, List<LabelMatcher.Variant>> labels, List<FormLayout> all) {
    this.labels = Map.copyOf(labels);
    this.all = List.copyOf(all);
  }

  /** From the data files in the jar. */
  public static Layouts load() {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    List<FormLayout> layouts = new ArrayList<>();
    for (Object entry : (List<?>) parse(yaml, "layouts.yaml").get("layouts")) {
      layouts.add(FormLayout.of((Map<?, ?>) entry));
    }
    return new Layouts(labels(parse(yaml, "labels.yaml")), layouts);
  }

  LabelMatcher matcher() {
    return new LabelMatcher(labels);
  }

  /** The layout whose blocks are those that were found; the most particular one when several fit. */
  Optional<FormLayout> fitting(FoundLabels found) {
    Optional<FormLayout> best = Optional.empty();
    for (FormLayout layout : all) {
      if (layout.fits(found) && best.filter(b -> b.particularity() >= layout.particularity()).isEmpty()) {
        best = Optional.of(layout);
      }
    }
    return best;
  }

  private static Map<Block, List<LabelMatcher.Variant>> labels(Map<?, ?> tree) {
    Map<Block, List<LabelMatcher.Variant>> labels = new EnumMap<>(Block.class);
    for (Block block : Block.values()) {
      List<LabelMatcher.Variant> variants = new ArrayList<>();
      ((Map<?, ?>) tree.get(block.key()))
          .forEach(
              (key, patterns) -> {
                for (Object pattern : (List<?>) patterns) {
                  variants.add(new LabelMatcher.Variant(Label.ofKey(key.toString()), Pattern.compile(pattern.toString())));
                }
              });
      labels.put(block, List.copyOf(variants));
    }
    return labels;
  }

  private static Map<?, ?> parse(Yaml yaml, String file) {
    try (InputStream in = Layouts.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("layout file is not in the jar: " + file);
      }
      return yaml.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read layout file " + file, e);
    }
  }
}

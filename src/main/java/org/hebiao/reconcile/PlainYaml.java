package org.hebiao.reconcile;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML of texts, lists and maps only: 0.98 and 是 stay as written, no number is ever made a double. */
final class PlainYaml {
  private PlainYaml() {}

  static Map<String, Object> map(String yaml) {
    LoaderOptions limits = new LoaderOptions();
    limits.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    Object root =
        new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new TextResolver()).load(yaml);
    return map(root);
  }

  /** Merge keys keep their meaning; every other plain scalar is a text. */
  private static final class TextResolver extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, MERGE, "<");
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("expected a map, got " + value);
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    if (value instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw new IllegalArgumentException("expected a list, got " + value);
  }

  static Text text(Map<String, Object> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no \"" + key + "\" in " + map.keySet());
    }
    Map<String, Object> both = map(value);
    return new Text(string(both, "zh"), string(both, "en"));
  }

  static String string(Map<String, Object> map, String key) {
    Object value = map.get(key);
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text \"" + key + "\" in " + map.keySet());
  }
}

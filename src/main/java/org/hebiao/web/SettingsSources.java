package org.hebiao.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hebiao.archive.DataFolder;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Where settings come from, strongest first: command line, environment variables, the settings file of the data folder, the defaults in the jar. The
 * defaults and the file written into a new data folder are one text.
 */
final class SettingsSources {
  private static final String TEMPLATE = "settings/hebiao.yaml";
  private static final String OURS = "hebiao.";

  private final StandardEnvironment environment = new StandardEnvironment();
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> unknown = new TreeSet<>();

  private SettingsSources() {}

  /** @param typed full keys and values given on the command line */
  static SettingsSources of(DataFolder folder, Map<String, String> typed, Map<String, String> variables) throws IOException {
    SettingsSources sources = new SettingsSources();
    sources.environment.getPropertySources().forEach(old -> sources.environment.getPropertySources().remove(old.getName()));
    Map<String, Object> line = typed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    line.put("hebiao.data", folder.root().toString());
    sources.add(new MapPropertySource("命令行 / command line", line));
    Map<String, Object> ours = variables.entrySet().stream().filter(v -> v.getKey().startsWith("HEBIAO_")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    // The suffix is what Spring tells an environment by: it then reads HEBIAO_LIMITS_FILE_BYTES as hebiao.limits.file-bytes.
    sources.add(new SystemEnvironmentPropertySource("环境变量 / environment-systemEnvironment", ours));
    List<PropertySource<?>> defaults = read("默认 / default", new ClassPathResource(TEMPLATE));
    for (PropertySource<?> source : defaults) {
      sources.known.addAll(List.of(((EnumerablePropertySource<?>) source).getPropertyNames()));
    }
    if (Files.exists(folder.settings())) {
      for (PropertySource<?> source : read(folder.settings().getFileName().toString(), new FileSystemResource(folder.settings()))) {
        sources.add(source);
        Set<String> keys = new TreeSet<>(List.of(((EnumerablePropertySource<?>) source).getPropertyNames()));
        keys.removeAll(sources.known);
        sources.unknown.addAll(keys);
      }
    }
    ours.keySet().stream().filter(sources::isMisspelt).forEach(sources.unknown::add);
    defaults.forEach(sources::add);
    ConfigurationPropertySources.attach(sources.environment);
    return sources;
  }

  /** Other variables of ours name no setting (HEBIAO_JAVA_HOME); those of a group can be nothing else. */
  private boolean isMisspelt(String variable) {
    boolean ofGroup = List.of("HEBIAO_LIMITS_", "HEBIAO_ACCESS_", "HEBIAO_DATABASE_").stream().anyMatch(variable::startsWith);
    return ofGroup && known.stream().noneMatch(key -> variable.equals(key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT)) || variable.equals(key.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT)));
  }

  private static List<PropertySource<?>> read(String name, Resource resource) throws IOException {
    try {
      return new YamlPropertySourceLoader().load(name, resource);
    } catch (RuntimeException e) {
      throw new InvalidSettingException(name, resource.getFilename() + "", "不是正确的 YAML：" + firstLine(e), "is no sound YAML: " + firstLine(e));
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().collect(Collectors.joining(" "));
  }

  private void add(PropertySource<?> source) {
    environment.getPropertySources().addLast(source);
  }

  /** Writes the annotated settings into a folder that has none: every default, commented out. */
  static void writeTemplate(DataFolder folder) throws IOException {
    if (Files.exists(folder.settings())) {
      return;
    }
    Path to = folder.settings();
    try (InputStream in = new ClassPathResource(TEMPLATE).getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(to, text.lines().map(line -> line.startsWith(OURS) ? "# " + line : line).collect(Collectors.joining("\n", "", "\n")));
    }
  }

  StandardEnvironment environment() {
    return environment;
  }

  /** The settings, or the first thing that is wrong with them. */
  Settings settings() {
    if (!unknown.isEmpty()) {
      throw new InvalidSettingException(unknown.iterator().next(), "", "没有这个设置，请检查拼写", "there is no such setting, check the spelling");
    }
    try {
      return Binder.get(environment).bind("hebiao", Settings.class).get();
    } catch (BindException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof InvalidSettingException invalid) {
          throw invalid;
        }
      }
      BindException deepest = e;
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        deepest = cause instanceof BindException bind ? bind : deepest;
      }
      String value = deepest.getProperty() == null ? "" : String.valueOf(deepest.getProperty().getValue());
      throw new InvalidSettingException(deepest.getName().toString(), value, "无法理解这个值", "the value cannot be understood");
    }
  }

  /** A setting as it holds. */
  record Origin(String key, String value, String source) {}

  /** Every setting with its value and where that comes from; passwords are not shown. */
  List<String> origins() {
    return effective().stream().map(each -> each.key() + " = " + each.value() + "  <- " + each.source()).toList();
  }

  /** Every setting as it holds, in the order of the annotated file; passwords are not shown. */
  List<Origin> effective() {
    List<Origin> lines = new ArrayList<>();
    for (String key : known) {
      ConfigurationPropertyName name = ConfigurationPropertyName.of(key);
      for (var source : ConfigurationPropertySources.get(environment)) {
        var found = source.getConfigurationProperty(name);
        if (found != null) {
          String value = key.endsWith("password") && !String.valueOf(found.getValue()).isEmpty() ? "******" : String.valueOf(found.getValue());
          lines.add(new Origin(key, value, told(source.getUnderlyingSource())));
          break;
        }
      }
    }
    return lines;
  }

  private static String told(Object source) {
    return source instanceof PropertySource<?> named ? named.getName().replaceAll("-systemEnvironment| \\(document #\\d+\\)", "") : String.valueOf(source);
  }
}

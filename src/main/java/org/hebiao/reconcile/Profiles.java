package org.hebiao.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.quantity.MoneyUnit;

/** The scoring profiles ({@code resources/profiles}), read when first asked for. Safe for use by several threads. */
public final class Profiles {
  /** Profile of a form that prints no clue. */
  public static final String DEFAULT = "national-2020";

  private final Map<String, List<ProfileClues.Clue>> clues = readClues();
  private final Map<String, ScoringProfile> read = new ConcurrentHashMap<>();

  /** Ids in the order in which equally strong clues are settled. */
  public List<String> ids() {
    return List.copyOf(clues.keySet());
  }

  /** Profile of an id, empty when there is none. */
  public Optional<ScoringProfile> of(String id) {
    return clues.containsKey(id) ? Optional.of(profile(id)) : Optional.empty();
  }

  /** Profile a person asked for. */
  public ProfileChoice chosen(ScoringProfile profile) {
    return new ProfileChoice(profile, List.of(new ProfileChoice.Reason("chosen-by-user", profile.id())));
  }

  /**
   * Profile by printed clues.
   *
   * @param around title, notes and other text around the form, as printed
   */
  public ProfileChoice choose(SelfEvaluationForm form, String around) {
    ProfileChoice best = new ProfileChoice(profile(DEFAULT), List.of(new ProfileChoice.Reason("default", "")));
    int strongest = 0;
    for (Map.Entry<String, List<ProfileClues.Clue>> of : clues.entrySet()) {
      ProfileClues.Match match = ProfileClues.match(of.getValue(), form, around);
      if (match.strength() > strongest) {
        strongest = match.strength();
        best = new ProfileChoice(profile(of.getKey()), match.reasons());
      }
    }
    return best;
  }

  private static Map<String, List<ProfileClues.Clue>> readClues() {
    Map<String, List<ProfileClues.Clue>> all = new LinkedHashMap<>();
    for (Map.Entry<String, Object> profile : PlainYaml.map(resource("clues")).entrySet()) {
      List<ProfileClues.Clue> clues = new ArrayList<>();
      for (Object each : PlainYaml.list(profile.getValue())) {
        Map<String, Object> clue = PlainYaml.map(each);
        Pattern pattern = Pattern.compile(PlainYaml.string(clue, "pattern"), Pattern.MULTILINE);
        clues.add(
            new ProfileClues.Clue(
                PlainYaml.string(clue, "key"), pattern, Integer.parseInt(PlainYaml.string(clue, "strength"))));
      }
      all.put(profile.getKey(), List.copyOf(clues));
    }
    return Collections.unmodifiableMap(all);
  }

  private ScoringProfile profile(String id) {
    return read.computeIfAbsent(id, name -> toProfile(merged(name)));
  }

  /** A profile's own entries over those of the profile it extends. */
  private static Map<String, Object> merged(String id) {
    Map<String, Object> own = PlainYaml.map(resource(id));
    if (!own.containsKey("extends")) {
      return own;
    }
    Map<String, Object> all = new LinkedHashMap<>(merged(PlainYaml.string(own, "extends")));
    own.forEach(
        (key, value) -> {
          if (key.equals("thresholds")) {
            Map<String, Object> thresholds = new LinkedHashMap<>(PlainYaml.map(all.get(key)));
            thresholds.putAll(PlainYaml.map(value));
            all.put(key, thresholds);
          } else {
            all.put(key, value);
          }
        });
    return all;
  }

  private static String resource(String id) {
    String name = "/profiles/" + id + ".yaml";
    try (InputStream in = Profiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScoringProfile toProfile(Map<String, Object> map) {
    Map<String, Object> bands = PlainYaml.map(map.get("bands"));
    List<ScoringProfile.GroupWeight> level1 = new ArrayList<>();
    PlainYaml.map(map.get("level1"))
        .forEach((name, points) -> level1.add(new ScoringProfile.GroupWeight(name, new BigDecimal(points.toString()))));
    List<ScoringProfile.Grade> grades = new ArrayList<>();
    PlainYaml.map(map.get("grades"))
        .forEach((name, from) -> grades.add(new ScoringProfile.Grade(name, new BigDecimal(from.toString()))));
    Map<String, String> thresholds = new LinkedHashMap<>();
    PlainYaml.map(map.get("thresholds")).forEach((name, value) -> thresholds.put(name, value.toString()));
    String execution = PlainYaml.string(map, "executionWeight");
    return new ScoringProfile(
        PlainYaml.string(map, "id"),
        PlainYaml.text(map, "title"),
        PlainYaml.string(map, "evidence"),
        level1,
        execution.equals("none") ? Optional.empty() : Optional.of(new BigDecimal(execution)),
        new BigDecimal(PlainYaml.string(map, "total")),
        MoneyUnit.of(PlainYaml.string(map, "unit")).orElseThrow(),
        new ScoringProfile.Bands(
            new BigDecimal(PlainYaml.string(bands, "reached")), new BigDecimal(PlainYaml.string(bands, "partly"))),
        PlainYaml.list(map.get("formulas")).stream()
            .map(name -> ScoringProfile.Formula.valueOf(constant(name.toString())))
            .toList(),
        grades,
        yes(map, "capsExecution"),
        yes(map, "detailRowsScored"),
        yes(map, "scoresCostByShare"),
        ScoringProfile.NotApplicablePolicy.valueOf(constant(PlainYaml.string(map, "notApplicable"))),
        new Thresholds(thresholds));
  }

  private static boolean yes(Map<String, Object> map, String key) {
    return PlainYaml.string(map, key).equals("yes");
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}

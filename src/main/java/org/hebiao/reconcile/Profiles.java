package org.hebiao.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.quantity.MoneyUnit;

/** The scoring profiles ({@code resources/profiles}), read when first asked for. Safe for use by several threads. */
public final class Profiles {
  /** Profile of a form that prints no clue. */
  public static final String DEFAULT = "national-2020";

  private static final List<String> IDS =
      List.of(
          DEFAULT,
          "national-2021-cost",
          "shenzhen",
          "anhui",
          "hubei",
          "sichuan",
          "yunnan",
          "ningxia-yinchuan",
          "transfer-payment",
          "chongqing",
          "zhejiang");

  private final Map<String, ScoringProfile> read = new ConcurrentHashMap<>();

  /** Ids in the order in which equally strong clues are settled. */
  public List<String> ids() {
    return IDS;
  }

  /** Profile of an id, empty when there is none. */
  public Optional<ScoringProfile> of(String id) {
    return IDS.contains(id) ? Optional.of(profile(id)) : Optional.empty();
  }

  /** Profile a person asked for. */
  public ProfileChoice chosen(ScoringProfile profile) {
    return new ProfileChoice(profile, List.of(new ProfileChoice.Reason("chosen-by-user", profile.id())));
  }

  /**
   * Profile by printed clues.
   *
   * @param clues title, notes and other text around the form, as printed
   */
  public ProfileChoice choose(SelfEvaluationForm form, String clues) {
    ProfileChoice best = new ProfileChoice(profile(DEFAULT), List.of(new ProfileChoice.Reason("default", "")));
    int strongest = 0;
    for (String id : IDS) {
      ProfileClues.Match match = ProfileClues.match(profile(id), form, clues);
      if (match.strength() > strongest) {
        strongest = match.strength();
        best = new ProfileChoice(profile(id), match.reasons());
      }
    }
    return best;
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
    all.remove("clues");
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
        new Thresholds(thresholds),
        clues(map));
  }

  private static List<ScoringProfile.Clue> clues(Map<String, Object> map) {
    List<ScoringProfile.Clue> clues = new ArrayList<>();
    for (Object each : map.containsKey("clues") ? PlainYaml.list(map.get("clues")) : List.of()) {
      Map<String, Object> clue = PlainYaml.map(each);
      clues.add(
          new ScoringProfile.Clue(
              PlainYaml.string(clue, "key"),
              PlainYaml.string(clue, "pattern"),
              Integer.parseInt(PlainYaml.string(clue, "strength"))));
    }
    return clues;
  }

  private static boolean yes(Map<String, Object> map, String key) {
    return PlainYaml.string(map, key).equals("yes");
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}

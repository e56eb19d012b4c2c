package org.hebiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the table of who may use whom (ARCHITECTURE.md). Change it in the commit that needs it, with the reason. */
class ModulesTest {
  private static final String ROOT = "org.hebiao.";

  /** Package → packages of ours it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("provenance", Set.of()),
          Map.entry("quantity", Set.of()),
          Map.entry("target", Set.of("quantity")),
          Map.entry("document", Set.of("provenance")),
          Map.entry("scan", Set.of("document", "provenance")),
          Map.entry("table", Set.of("document", "provenance")),
          Map.entry("form", Set.of("provenance", "quantity", "target")),
          Map.entry("reading", Set.of("table", "document", "form", "target", "quantity", "provenance")),
          Map.entry("reconcile", Set.of("form", "target", "quantity", "provenance")),
          Map.entry("revision", Set.of("form", "reading", "reconcile", "target", "quantity", "provenance")),
          Map.entry("search", Set.of("form", "target", "quantity", "provenance")),
          Map.entry("archive", Set.of("revision", "form", "reconcile", "reading", "document", "target", "quantity", "provenance")),
          Map.entry("submission", Set.of("revision", "archive", "document", "scan", "table", "reading", "form", "reconcile", "quantity", "provenance")),
          Map.entry("lookup", Set.of("search", "archive", "revision", "reading", "reconcile", "form", "target", "quantity", "provenance")),
          Map.entry("report", Set.of("search", "revision", "submission", "form", "reconcile", "reading", "document", "table", "target", "quantity", "provenance")),
          Map.entry("cli", Set.of("submission", "report", "form", "reconcile", "reading", "provenance", "table", "document", "archive", "client", "web", "lookup", "search")),
          Map.entry("client", Set.of()),
          Map.entry("web", Set.of("revision", "archive", "submission", "report", "form", "reconcile", "reading", "provenance", "document", "lookup", "search")),
          Map.entry("launcher", Set.of()));

  /** Library → packages of ours that may use it. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("ai.onnxruntime", Set.of("scan")),
          Map.entry("org.apache.pdfbox", Set.of("document", "table")),
          Map.entry("org.apache.fontbox", Set.of("document")),
          Map.entry("org.apache.tika", Set.of("document", "submission")),
          Map.entry("technology.tabula", Set.of("document", "table")),
          Map.entry("org.apache.lucene", Set.of("search")),
          Map.entry("com.ibm.icu", Set.of("search")),
          Map.entry("tools.jackson", Set.of("report", "archive", "submission", "client", "web", "cli")),
          Map.entry("org.springframework", Set.of("archive", "submission", "lookup", "web")),
          Map.entry("com.github.kagkarlsson", Set.of("submission")),
          Map.entry("org.apache.poi", Set.of("report")),
          Map.entry("org.yaml", Set.of("reading", "reconcile")),
          Map.entry("picocli", Set.of("cli")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.hebiao");

  private static String packageOf(JavaClass of) {
    String rest = of.getPackageName().substring(ROOT.length());
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
  }

  @Test
  void everyPackageHasARowAndEveryRowAPackage() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(c -> found.add(packageOf(c)));
    assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
  }

  @Test
  void packagesUseOnlyWhatTheTableAllows() {
    List<String> offences = new ArrayList<>();
    int seen = 0;
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (to.getPackageName().startsWith(ROOT)) {
          seen++;
          String target = packageOf(to);
          if (!target.equals(packageOf(from)) && !MAY_USE.getOrDefault(packageOf(from), Set.of()).contains(target)) {
            offences.add(dependency.getDescription());
          }
        }
      }
    }
    assertTrue(seen > 500, "looked at " + seen + " dependencies");
    assertEquals(List.of(), offences);
  }

  @Test
  void librariesStayWhereTheyBelong() {
    List<String> offences = new ArrayList<>();
    Map<String, Integer> seen = new TreeMap<>();
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        LIBRARIES.forEach(
            (library, users) -> {
              if (target.equals(library) || target.startsWith(library + ".")) {
                seen.merge(library, 1, Integer::sum);
                if (!users.contains(packageOf(from))) {
                  offences.add(dependency.getDescription());
                }
              }
            });
      }
    }
    assertEquals(List.of(), offences);
    assertFalse(seen.isEmpty());
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    for (String start : MAY_USE.keySet()) {
      Set<String> reached = new HashSet<>();
      List<String> open = new ArrayList<>(MAY_USE.get(start));
      while (!open.isEmpty()) {
        String next = open.removeLast();
        if (reached.add(next)) {
          open.addAll(MAY_USE.get(next));
        }
      }
      assertFalse(reached.contains(start), start + " reaches itself");
    }
  }
}

package org.parley;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the picture in the root package's documentation: who may import whom. */
final class ArchitectureTest {

  private static final String ROOT = "org.parley";

  private static final int MOST_LINES_OF_FILE = 300;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** What each package rests on; through these it may import what they rest on in turn. */
  private static final Map<String, Set<String>> RESTS_ON =
      Map.ofEntries(
          Map.entry("scenario", Set.of()),
          Map.entry("stat", Set.of()),
          Map.entry("effort", Set.of()),
          Map.entry("generation", Set.of("scenario")),
          Map.entry("parts", Set.of()),
          Map.entry("rules", Set.of("scenario", "parts", "effort")),
          Map.entry("tabulation", Set.of("rules", "stat", "effort")),
          Map.entry("decomposition", Set.of("effort")),
          Map.entry("elimination", Set.of("tabulation", "decomposition")),
          Map.entry("exploration", Set.of("elimination")),
          Map.entry("preference", Set.of("tabulation")),
          Map.entry("bargaining", Set.of("elimination", "preference")),
          Map.entry("layers", Set.of("elimination", "preference")),
          Map.entry("exchange", Set.of("preference", "table")),
          Map.entry("conflict", Set.of("elimination")),
          Map.entry("stability", Set.of("elimination", "preference")),
          Map.entry("authoring", Set.of("conflict")),
          Map.entry("inference", Set.of("decomposition")),
          Map.entry("worlds", Set.of("conflict", "exploration", "inference")),
          Map.entry("engine", Set.of("worlds")),
          Map.entry("process", Set.of("worlds", "preference")),
          Map.entry("sensitivity", Set.of("worlds")),
          Map.entry("discovery", Set.of("worlds")),
          Map.entry("table", Set.of("stat")),
          Map.entry(
              "answer",
              Set.of("discovery", "sensitivity", "bargaining", "layers", "stability", "process")),
          Map.entry("files", Set.of("answer", "table")),
          Map.entry("page", Set.of("files", "engine")),
          Map.entry("question", Set.of("answer", "table")),
          Map.entry("coding", Set.of("answer", "table")),
          Map.entry("sweep", Set.of("question")),
          Map.entry("", Set.of("question", "coding")),
          Map.entry("cli", Set.of("", "sweep", "page", "generation", "exchange", "authoring")));

  /**
   * What stands to the right and is out of reach all the same: many know tables and not the rules
   * behind them, and weighted elimination is known to worlds alone.
   */
  private static final Map<String, Set<String>> OUT_OF_REACH =
      Map.ofEntries(
          Map.entry("elimination", Set.of("rules")),
          Map.entry("preference", Set.of("rules")),
          Map.entry("bargaining", Set.of("rules")),
          Map.entry("stability", Set.of("rules")),
          Map.entry("layers", Set.of("rules")),
          Map.entry("exchange", Set.of("rules")),
          Map.entry("conflict", Set.of("rules")),
          Map.entry("discovery", Set.of("rules", "inference")),
          Map.entry("sensitivity", Set.of("rules", "inference")),
          Map.entry("engine", Set.of("inference", "exploration")),
          Map.entry("process", Set.of("inference")),
          Map.entry("answer", Set.of("inference")),
          Map.entry("files", Set.of("rules", "inference")),
          Map.entry("page", Set.of("inference")),
          Map.entry("question", Set.of("inference")),
          Map.entry("coding", Set.of("rules", "inference")),
          Map.entry("sweep", Set.of("inference")),
          Map.entry("", Set.of("rules", "elimination", "inference")),
          Map.entry("cli", Set.of("rules", "elimination", "inference", "worlds")));

  private static final int MOST_FILES = 50;
  private static final int MOST_LINES_OF_FACADE = 200;

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)//.*$", Pattern.DOTALL);
  private static final Pattern FAULT = Pattern.compile("throw new [^;]*", Pattern.DOTALL);
  private static final Pattern WORDING =
      Pattern.compile(
          "\"[^\"\\n]* [^\"\\n]*\"|String\\.format|DecimalFormat|setScale|RoundingMode|\\bWords\\b");

  /** What a case of a sweep has failed of is told in the words of who has refused it. */
  private static final Set<String> FAILED_CASE = Set.of("\"there is no such number\"");

  static List<String> packages() {
    return CLASSES.stream().map(ArchitectureTest::room).distinct().sorted().toList();
  }

  @Test
  void everyClassHasBeenScanned() {
    assertThat(CLASSES.size()).isGreaterThan(150);
    assertThat(RESTS_ON.keySet()).containsExactlyInAnyOrderElementsOf(packages());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageImportsOnlyWhatStandsToItsRight(String name) {
    Set<String> imported = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> room(type).equals(name))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(type -> type.getPackageName().startsWith(ROOT))
        .map(ArchitectureTest::room)
        .filter(room -> !room.equals(name))
        .forEach(imported::add);

    Set<String> allowed = reachable(name);
    allowed.removeAll(OUT_OF_REACH.getOrDefault(name, Set.of()));
    assertThat(allowed).containsAll(imported);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageIsSmallEnoughToBeLookedOver(String name) {
    Map<String, Long> files =
        CLASSES.stream()
            .filter(type -> room(type).equals(name))
            .filter(type -> type.getEnclosingClass().isEmpty())
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    assertThat(files.values()).allMatch(count -> count <= MOST_FILES);
  }

  @Test
  void filesOfTheProgramAreShort() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThan(MOST_LINES_OF_FILE);
      }
    }
  }

  @Test
  void facadeStandsAloneAndSaysOnlyWhatCanBeAsked() throws IOException {
    assertThat(CLASSES.stream().filter(type -> room(type).isEmpty()))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder("Parley", "package-info");
    assertThat(Files.readAllLines(Path.of("src/main/java/org/parley/Parley.java")))
        .hasSizeLessThan(MOST_LINES_OF_FACADE);
  }

  private static Set<String> reachable(String name) {
    Set<String> below = RESTS_ON.getOrDefault(name, Set.of());
    Set<String> reachable = new TreeSet<>(below);
    below.forEach(lower -> reachable.addAll(reachable(lower)));
    return reachable;
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void droolsIsKnownToTheRulesPackageAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..")
        .check(CLASSES);
  }

  /** A web page is to run these: time, cancelling and files are the business of who calls them. */
  @Test
  void enginesUseNoClockNoFileAndNoThread() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".effort",
            ROOT + ".elimination",
            ROOT + ".conflict",
            ROOT + ".inference",
            ROOT + ".decomposition")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, Clock.class, Instant.class, InstantSource.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  /** What TeaVM, which makes script of Java, lacks or gets wrong. */
  @Test
  void enginesUseNothingThatScriptLacks() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".effort",
            ROOT + ".elimination",
            ROOT + ".conflict",
            ROOT + ".inference",
            ROOT + ".decomposition",
            ROOT + ".worlds")
        .should()
        .callMethod(BitSet.class, "toLongArray")
        .orShould()
        .callMethod(Long.class, "parseUnsignedLong", String.class)
        .orShould()
        .callMethod(Arrays.class, "compare", int[].class, int[].class)
        .check(CLASSES);
  }

  @Test
  void standardStreamsAreUsedByCommandsAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should(ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  /** Numbers written without one have other digits in some countries. */
  @Test
  void textIsFormattedInALocaleThatIsNamed() {
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
        .orShould()
        .callMethod(PrintWriter.class, "format", String.class, Object[].class)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that(describe("have code", type -> !type.getSimpleName().equals("package-info")))
        .should()
        .resideInAnyPackage(markedPackages())
        .check(CLASSES);
  }

  private static String[] markedPackages() {
    return CLASSES.stream()
        .filter(type -> type.getSimpleName().equals("package-info"))
        .filter(type -> type.isAnnotatedWith(NullMarked.class))
        .map(JavaClass::getPackageName)
        .toArray(String[]::new);
  }

  /** An answer is values; whoever shows one knows for which eyes. */
  @Test
  void answersAreNeitherWordedNorRounded() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/parley/answer"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = COMMENT.matcher(Files.readString(file)).replaceAll(" ");
        String values = FAULT.matcher(code).replaceAll("throw");
        assertThat(WORDING.matcher(values).results().map(MatchResult::group))
            .as("%s", file)
            .isSubsetOf(FAILED_CASE);
      }
    }
  }

  /** The part of a package's name right below the root; empty for the root itself. */
  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).split("\\.")[0];
  }
}

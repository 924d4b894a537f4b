package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.Parley;
import org.parley.answer.ConflictReport;
import org.parley.answer.Hinges;
import org.parley.answer.RunReport;
import org.parley.answer.SourcesReport;
import org.parley.answer.SourcesReport.Place;
import org.parley.answer.SourcesReport.Standing;
import org.parley.answer.SourcesReport.Traces;
import org.parley.effort.Known;
import org.parley.elimination.OutcomeSet;
import org.parley.exploration.Checkpoint;
import org.parley.question.RunPlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Resting;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.tabulation.Case;
import org.parley.testkit.Plans;
import org.parley.testkit.Runs;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** Leaving a source out must come to what running the scenario without it comes to. */
final class JackknifeTest {

  private static final int GENERATED = Integer.getInteger("parley.scenarios", 16);

  @TempDir private Path folder;

  private static SourcesReport report(Case asked) {
    return Parley.sources(asked, Plans.ample(), Optional.empty()).orElseThrow();
  }

  private static List<Place> places(SourcesReport report) {
    List<Place> places = new ArrayList<>();
    for (Traces traces : report.documents()) {
      places.add(traces.whole());
      places.addAll(traces.paragraphs());
    }
    return places;
  }

  private static RunReport run(Case asked) {
    return Parley.run(asked, new RunPlan(Runs.settings(0), 1), Checkpoint.NONE, () -> false);
  }

  private static BigInteger acceptable(RunReport report) {
    return ((Known<OutcomeSet>) report.exact().orElseThrow().acceptable()).value().count();
  }

  private static Set<Set<String>> cores(RunReport report) {
    ConflictReport conflict = report.conflict().orElseThrow();
    assertThat(conflict.areComplete()).isTrue();
    Set<Set<String>> cores = new HashSet<>();
    for (BitSet core : conflict.cores()) {
      Set<String> ids = new HashSet<>();
      core.stream().forEach(p -> ids.add(report.scenario().positions().get(p).id()));
      cores.add(ids);
    }
    return cores;
  }

  private static void assertSame(Standing standing, RunReport run) {
    assertThat(standing.acceptable()).contains(acceptable(run));
    if (acceptable(run).signum() == 0) {
      assertThat(standing.areCoresComplete()).isTrue();
      assertThat(standing.cores()).isEqualTo(cores(run));
    } else {
      assertThat(standing.cores()).isEmpty();
    }
    assertThat(standing.deal().orElseThrow().value())
        .isCloseTo(run.deal().orElseThrow().value(), within(1e-9));
  }

  /**
   * The shipped scenarios, of whose rules some judge what is left out, so that it is waived where
   * it cannot be removed; readings in force have no sources of their own there.
   */
  @ParameterizedTest
  @EnumSource
  void shippedScenarioWithoutASourceIsAsIfThatWereWaived(ShippedScenario shipped) {
    for (LadderStep step : List.of(LadderStep.STANDING, LadderStep.INFERRED)) {
      SourcesReport report = report(shipped.at(step));
      assertThat(places(report)).hasSizeGreaterThan(10);
      for (Place place : places(report)) {
        Enforcement waived =
            new Enforcement(step, place.resting().positions(), Set.of(), Map.of(), Map.of());
        Case changed =
            shipped
                .under(waived)
                .believing(without(shipped.scenario(), place.resting().readings()));
        assertSame(place.without(), run(changed));
      }
    }
  }

  /** The scenario with readings improbable. */
  private static Scenario without(Scenario scenario, Map<String, Set<String>> readings) {
    List<Position> positions = new ArrayList<>();
    for (Position position : scenario.positions()) {
      Set<String> gone = readings.getOrDefault(position.id(), Set.of());
      double left =
          position.readings().stream()
              .filter(reading -> !gone.contains(reading.name()))
              .mapToDouble(Reading::probability)
              .sum();
      List<Reading> changed = new ArrayList<>();
      for (Reading reading : position.readings()) {
        double probability = gone.contains(reading.name()) ? 0 : reading.probability() / left;
        changed.add(reading(reading, probability, reading.sources()));
      }
      positions.add(position(position, changed, position.sources()));
    }
    return with(scenario, scenario.documents(), positions);
  }

  /** Some seven changes for good a scenario, each tabulated and run on its own. */
  @Test
  @Tag("thorough")
  void generatedScenarioWithoutASourceIsOneThatNeverHadIt() {
    int changed = 0;
    for (int seed = 0; seed < GENERATED; seed++) {
      LocatedScenario located = generated(seed);
      SourcesReport report =
          report(Case.of(Runs.tabulated(located), Enforcement.of(LadderStep.DEMANDS)));
      for (Place place : places(report)) {
        if (place.changes()) {
          changed++;
        }
        RunReport alone = run(Case.of(Runs.tabulated(removed(located, place)), demands()));
        assertSame(place.without(), alone);
      }
    }
    assertThat(changed).isGreaterThan(2 * GENERATED);
  }

  private static Enforcement demands() {
    return Enforcement.of(LadderStep.DEMANDS);
  }

  private static LocatedScenario removed(LocatedScenario located, Place place) {
    Resting resting = place.resting();
    List<Position> positions = new ArrayList<>();
    for (Position position : located.scenario().positions()) {
      if (!resting.positions().contains(position.id())) {
        Set<String> gone = resting.readings().getOrDefault(position.id(), Set.of());
        List<Reading> left =
            position.readings().stream().filter(r -> !gone.contains(r.name())).toList();
        double sum = left.stream().mapToDouble(Reading::probability).sum();
        positions.add(
            position(
                position,
                left.stream().map(r -> reading(r, r.probability() / sum, r.sources())).toList(),
                position.sources()));
      }
    }
    Scenario scenario = located.scenario();
    return new LocatedScenario(
        with(scenario, scenario.documents(), positions), located.locations(), List.of());
  }

  /** Six positions of two parties over four issues, some with readings, traced at random. */
  private LocatedScenario generated(int seed) {
    Random random = new Random(seed);
    Sketch sketch = Sketch.scenario();
    for (int issue = 0; issue < 4; issue++) {
      sketch.issue("i" + issue, "a", "b", "c");
    }
    for (int k = 0; k < 6; k++) {
      String kind = random.nextInt(4) == 0 ? "demand" : "red-line";
      String what =
          random.nextInt(2) == 0
              ? rejects(random)
              : "readings: {r0: {probability: 0.5, "
                  + rejects(random)
                  + "}, r1: {probability: 0.3, "
                  + rejects(random)
                  + "}, r2: {probability: 0.2, "
                  + rejects(random)
                  + "}}";
      sketch.position("P" + k, k % 2 == 0 ? "north" : "south", kind, "stated", what);
    }
    sketch.rules(
        Sketch.REJECTIONS
            + "rule \"a and a never go together\" @coherence(\"F-1\")\nwhen\n"
            + "    Term(issue == \"i0\", option == \"a\")\n"
            + "    Term(issue == \"i1\", option == \"a\")\n"
            + "then\n    verdict.incoherent(drools);\nend\n");
    sketch.assumptions("{correlation: {north: 0.4}}");
    return traced(sketch.located(folder), random);
  }

  private static String rejects(Random random) {
    String[] options = {"[a]", "[b]", "[c]", "[a, b]", "[b, c]", "[a, c]"};
    Map<String, String> rejected = new HashMap<>();
    for (int left = 1 + random.nextInt(2); left > 0; left--) {
      rejected.put("i" + random.nextInt(2), options[random.nextInt(options.length)]);
    }
    return "rejects: " + rejected.toString().replace("=", ": ");
  }

  private static LocatedScenario traced(LocatedScenario located, Random random) {
    Scenario scenario = located.scenario();
    List<SourceDocument> documents =
        List.of(new SourceDocument("D1", "", "", "", ""), new SourceDocument("D2", "", "", "", ""));
    List<Position> positions = new ArrayList<>();
    for (Position position : scenario.positions()) {
      List<Reading> readings = new ArrayList<>();
      for (Reading reading : position.readings()) {
        boolean isTraced = position.readings().size() > 1 && random.nextInt(3) > 0;
        readings.add(reading(reading, reading.probability(), isTraced ? some(random) : List.of()));
      }
      positions.add(position(position, readings, some(random)));
    }
    return new LocatedScenario(
        with(scenario, documents, positions), located.locations(), List.of());
  }

  private static List<Source> some(Random random) {
    Set<Source> some = new HashSet<>();
    for (int left = 1 + random.nextInt(2); left > 0; left--) {
      some.add(new Source("D" + (1 + random.nextInt(2)), 1 + random.nextInt(3)));
    }
    return List.copyOf(some);
  }

  private static Reading reading(Reading reading, double probability, List<Source> sources) {
    return new Reading(
        reading.name(), reading.text(), probability, reading.rejects(), sources, reading.note());
  }

  private static Position position(
      Position position, List<Reading> readings, List<Source> sources) {
    return new Position(
        position.id(),
        position.party(),
        position.kind(),
        position.status(),
        position.wording(),
        position.text(),
        sources,
        position.firmness(),
        readings,
        position.note());
  }

  private static Scenario with(
      Scenario scenario, List<SourceDocument> documents, List<Position> positions) {
    return new Scenario(
        scenario.id(),
        scenario.title(),
        scenario.date(),
        scenario.notes(),
        documents,
        scenario.parties(),
        scenario.issues(),
        positions,
        scenario.coherence(),
        scenario.ruleFiles(),
        scenario.assumptions(),
        scenario.wants(),
        scenario.process(),
        scenario.control(),
        scenario.consent());
  }

  /** The second coding found by hand that December and February hang on two paragraphs. */
  @Test
  void noDealHangsOnTwoSentences() {
    for (ShippedScenario shipped : List.of(ShippedScenario.DECEMBER, ShippedScenario.FEBRUARY)) {
      ConflictReport conflict =
          Parley.conflicts(shipped.at(LadderStep.STANDING), Plans.ample()).orElseThrow();
      assertThat(Hinges.of(conflict)).containsExactly("S002 p3", "S002 p7");
    }
    ConflictReport march =
        Parley.conflicts(ShippedScenario.MARCH.at(LadderStep.STANDING), Plans.ample())
            .orElseThrow();
    assertThat(Hinges.of(march)).isEmpty();
  }

  /** What hangs is what counting says: paragraphs whose loss opens an empty zone. */
  @Test
  void hingesAreTheParagraphsThatOpenAZone() {
    for (int seed = 0; seed < GENERATED / 2; seed++) {
      Case asked = Case.of(Runs.tabulated(generated(seed)), demands());
      SourcesReport report = report(asked);
      List<String> hinges = Hinges.of(Parley.conflicts(asked, Plans.ample()).orElseThrow());
      boolean isClosed = report.all().acceptable().orElseThrow().signum() == 0;
      for (Traces traces : report.documents()) {
        for (Place place : traces.paragraphs()) {
          boolean isOpen = place.without().acceptable().orElseThrow().signum() > 0;
          boolean isOfReadings =
              place.resting().readings().values().stream().anyMatch(names -> names.contains("r0"));
          if (!isOfReadings) {
            String name = place.source().orElseThrow().toString();
            assertThat(hinges.contains(name)).as("%d %s", seed, name).isEqualTo(isClosed && isOpen);
          }
        }
      }
    }
  }
}

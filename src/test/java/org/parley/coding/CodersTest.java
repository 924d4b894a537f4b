package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.answer.CodersReport;
import org.parley.answer.CodersReport.Agreement;
import org.parley.answer.CodersReport.Aspect;
import org.parley.answer.CodersReport.Disagreement;
import org.parley.answer.CodersReport.Variable;
import org.parley.answer.CodersReport.Verdicts;
import org.parley.answer.RunReport;
import org.parley.answer.SourcesReport.Standing;
import org.parley.effort.Known;
import org.parley.elimination.OutcomeSet;
import org.parley.exploration.Checkpoint;
import org.parley.question.RunPlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Position;
import org.parley.scenario.Position.Kind;
import org.parley.scenario.Position.Status;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.tabulation.Case;
import org.parley.testkit.Plans;
import org.parley.testkit.Runs;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

final class CodersTest {

  private static final Enforcement DEMANDS = Enforcement.of(LadderStep.DEMANDS);

  @TempDir private Path folder;

  private static Case coded(LocatedScenario located) {
    return Case.of(Runs.tabulated(located), DEMANDS);
  }

  private static CodersReport report(Case... codings) {
    return Parley.coders(List.of(codings), Plans.ample()).orElseThrow();
  }

  private static Agreement agreement(CodersReport report, Variable variable) {
    return report.agreement().stream()
        .filter(one -> one.variable() == variable)
        .findFirst()
        .orElseThrow();
  }

  private Case worded(String... wordings) {
    Sketch sketch = Sketch.scenario().issue("road", "shut", "open").rules(Sketch.REJECTIONS);
    for (int k = 0; k < wordings.length; k++) {
      String rest = "wording: " + wordings[k] + "\n    rejects: {road: [shut]}";
      sketch.position("P-" + k, "north", rest);
    }
    return coded(sketch.located(folder));
  }

  /**
   * Policy as reported is firmer than what is softly stated, and next to what is strongly stated.
   * By hand: of values 3, 1, 2 and 2 times there, the one disagreement is 4 on each side of 8, 56
   * pairs by chance come to 624, so alpha is 1 - (8 / 8) / (624 / 56).
   */
  @Test
  void wordingsAreInTheOrderOfTheirFirmness() {
    Case one = worded("stated-strong", "reported", "leaked", "stated-soft");
    Case two = worded("stated-strong", "stated-strong", "leaked", "stated-soft");
    Agreement agreement = agreement(report(one, two), Variable.WORDING);
    assertThat(agreement.ordinal().orElseThrow().value()).isCloseTo(568.0 / 624, within(1e-12));
  }

  @Test
  void codingAgreesWithItself() {
    Case february = ShippedScenario.FEBRUARY.at(LadderStep.STANDING);
    CodersReport report = report(february, february, february);
    assertThat(report.disagreements()).isEmpty();
    assertThat(report.codings()).extracting(one -> one.name()).doesNotHaveDuplicates();
    assertThat(report.agreement())
        .allSatisfy(
            one -> {
              assertThat(one.agreed()).isEqualTo(one.units());
              one.nominal().ifPresent(alpha -> assertThat(alpha.value()).isEqualTo(1));
            });
    assertThat(report.verdicts())
        .allSatisfy(
            one -> {
              assertThat(one.onlyFirst()).isEqualTo(BigInteger.ZERO);
              assertThat(one.onlySecond()).isEqualTo(BigInteger.ZERO);
            });
  }

  /**
   * By hand, over two issues of three and two options, so six outcomes: A rejects a in x, B rejects
   * a and b. Both say crossed of 2, neither of 2, B alone of 2. Alpha with 2 coders and 12 values,
   * 6 of them yes: 1 - 11 * 4 / (2 * 6 * 6).
   */
  @Test
  void verdictsAreCountedOverAllOutcomes() {
    CodersReport report = report(sketch("[a]"), sketch("[a, b]"));
    assertThat(report.verdicts())
        .containsExactly(
            new Verdicts(
                "P",
                "sketch (1)",
                "sketch (2)",
                BigInteger.TWO,
                BigInteger.ZERO,
                BigInteger.TWO,
                BigInteger.TWO));
    assertThat(agreement(report, Variable.CROSSED).nominal().orElseThrow().value())
        .isCloseTo(1 - 11 * 4 / 72.0, within(1e-12));
    assertThat(agreement(report, Variable.ACCEPTABLE).agreed()).contains(BigInteger.valueOf(4));
    assertThat(report.disagreements())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.aspect()).isEqualTo(Aspect.READINGS);
              assertThat(one.with().acceptable()).contains(BigInteger.TWO);
              assertThat(one.matters()).isTrue();
            });
  }

  private Case sketch(String rejected) {
    return coded(
        Sketch.scenario()
            .issue("x", "a", "b", "c")
            .issue("y", "a", "b")
            .position("P", "north", "rejects: {x: " + rejected + "}")
            .rules(Sketch.REJECTIONS)
            .located(folder));
  }

  /** Some hundred single exchanges, each written into the scenario and run on its own. */
  @Test
  void disagreementIsWhatTheFirstCodingWouldAnswerWithIt() {
    int mattering = 0;
    for (int seed = 0; seed < 14; seed++) {
      LocatedScenario first = generated(new Random(seed));
      LocatedScenario other = changed(first, generated(new Random(1000 + seed)), new Random(seed));
      CodersReport report = report(coded(first), coded(other));
      assertThat(report.disagreements()).isNotEmpty();
      for (Disagreement one : report.disagreements()) {
        mattering += one.matters() ? 1 : 0;
        assertSame(one.with(), exchanged(first, other, one));
      }
    }
    assertThat(mattering).isGreaterThan(20);
  }

  private static void assertSame(Standing standing, LocatedScenario located) {
    RunReport run =
        Parley.run(coded(located), new RunPlan(Runs.settings(0), 1), Checkpoint.NONE, () -> false);
    BigInteger zone = ((Known<OutcomeSet>) run.exact().orElseThrow().acceptable()).value().count();
    assertThat(standing.acceptable()).contains(zone);
    assertThat(standing.deal().orElseThrow().value())
        .isCloseTo(run.deal().orElseThrow().value(), within(1e-9));
    Set<Set<String>> cores = new HashSet<>();
    run.conflict().orElseThrow().cores().stream()
        .map(core -> core.stream().mapToObj(p -> run.scenario().positions().get(p).id()).toList())
        .forEach(ids -> cores.add(Set.copyOf(ids)));
    assertThat(standing.cores()).isEqualTo(cores);
  }

  private LocatedScenario generated(Random random) {
    Sketch sketch = Sketch.scenario();
    for (int issue = 0; issue < 3; issue++) {
      sketch.issue("i" + issue, "a", "b", "c");
    }
    for (int k = 0; k < 6; k++) {
      String what =
          random.nextBoolean()
              ? rejects(random)
              : "readings: {r0: {probability: 0.6, "
                  + rejects(random)
                  + "}, r1: {probability: 0.4, "
                  + rejects(random)
                  + "}}";
      sketch.position("P" + k, k % 2 == 0 ? "north" : "south", what);
    }
    return sketch
        .rules(Sketch.REJECTIONS)
        .assumptions("{correlation: {north: 0.4, south: 0.2}}")
        .located(folder);
  }

  private static String rejects(Random random) {
    String[] options = {"[a]", "[b]", "[c]", "[a, b]", "[b, c]", "[a, c]"};
    return "rejects: {i" + random.nextInt(2) + ": " + options[random.nextInt(6)] + "}";
  }

  /** A coding that differs in a thing here and there. */
  private static LocatedScenario changed(
      LocatedScenario first, LocatedScenario source, Random random) {
    List<Position> positions = new ArrayList<>();
    for (Position was : first.scenario().positions()) {
      Position from = source.scenario().positions().get(source.scenario().positionIndex(was.id()));
      boolean isRead = random.nextInt(3) == 0;
      Kind kind = random.nextInt(3) == 0 ? Kind.values()[random.nextInt(4)] : was.kind();
      Status status = random.nextInt(4) == 0 ? Status.LAPSED : was.status();
      String party = random.nextInt(4) == 0 ? "south" : was.party();
      Range firmness = random.nextInt(3) == 0 ? Range.exactly(0.4) : was.firmness();
      if (random.nextInt(6) > 0) {
        positions.add(position(isRead ? from : was, party, kind, status, firmness));
      }
    }
    return with(first, positions);
  }

  private static Position position(
      Position was, String party, Kind kind, Status status, Range firmness) {
    return new Position(
        was.id(),
        party,
        kind,
        status,
        was.wording(),
        was.text(),
        was.sources(),
        firmness,
        was.readings(),
        was.note());
  }

  private static Optional<Position> find(LocatedScenario located, String id) {
    return located.scenario().positions().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  private static LocatedScenario exchanged(
      LocatedScenario first, LocatedScenario other, Disagreement one) {
    List<Position> positions = new ArrayList<>();
    for (Position was : first.scenario().positions()) {
      if (!was.id().equals(one.id())) {
        positions.add(was);
      } else if (one.aspect() != Aspect.CODED) {
        Position is = find(other, one.id()).orElseThrow();
        positions.add(
            position(
                one.aspect() == Aspect.READINGS ? is : was,
                one.aspect() == Aspect.PARTY ? is.party() : was.party(),
                one.aspect() == Aspect.KIND ? is.kind() : was.kind(),
                one.aspect() == Aspect.STATUS ? is.status() : was.status(),
                one.aspect() == Aspect.FIRMNESS ? is.firmness() : was.firmness()));
      }
    }
    return with(first, positions);
  }

  private static LocatedScenario with(LocatedScenario located, List<Position> positions) {
    Scenario scenario = located.scenario();
    Scenario changed =
        new Scenario(
            scenario.id(),
            scenario.title(),
            scenario.date(),
            scenario.notes(),
            scenario.documents(),
            scenario.parties(),
            scenario.issues(),
            positions,
            scenario.coherence(),
            scenario.ruleFiles(),
            scenario.assumptions(),
            scenario.wants());
    return new LocatedScenario(changed, located.locations(), List.of());
  }
}

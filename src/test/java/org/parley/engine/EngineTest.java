package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.Parley;
import org.parley.answer.ConflictReport;
import org.parley.answer.RunReport;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Limits;
import org.parley.conflict.Relaxation;
import org.parley.effort.Known;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OutcomeSet;
import org.parley.exploration.Checkpoint;
import org.parley.question.Assumed;
import org.parley.question.RunPlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.TabulatedScenario;
import org.parley.testkit.Runs;
import org.parley.testkit.ShippedScenario;

/** The engine of a page against the program's own way from a case to an answer. */
final class EngineTest {

  private static final int STATES = 300;

  private static JsonNode ask(Engine engine, String state) throws Exception {
    return new ObjectMapper().readTree(engine.ask(state));
  }

  private static Engine engine(Board board) {
    return Engine.of(board.model(), Timer.STOPPED);
  }

  @ParameterizedTest
  @EnumSource(ShippedScenario.class)
  void everyStateIsAnsweredAsTheCaseIsThatItStandsFor(ShippedScenario scenario) throws Exception {
    Boards.Named named = new Boards.Named(scenario.toString(), scenario.tabulated());
    Engine engine = engine(named.board());
    for (RandomStates.State state : new RandomStates(named.tabulated(), 1).list(STATES)) {
      JsonNode answer = ask(engine, state.text());
      CrossingTables tables = scenario.under(state.enforcement()).tables().orElseThrow();
      BitSet enforced = state.enforcement().enforced(scenario.scenario());
      ExactEngine exact = new ExactEngine(tables, Budget.ofEdges(1 << 22));
      OutcomeSet acceptable = exact.avoiding(enforced).known().orElseThrow();
      assertThat(answer.path("coherent").asText())
          .as(state.text())
          .isEqualTo(exact.coherent().known().orElseThrow().count().toString());
      assertThat(answer.path("acceptable").asText()).isEqualTo(acceptable.count().toString());
      assertThat(answer.path("options")).isEqualTo(options(tables, acceptable));
      Diagnosis diagnosis =
          new Diagnostician(Limits.withDefaults(), Timer.STOPPED)
              .diagnose(tables, enforced)
              .known()
              .orElseThrow();
      checkConflict(answer.path("conflict"), diagnosis);
    }
  }

  private static Case believing(Case asked, RandomStates.State state) {
    Assumed assumed = new Assumed(state.firmness(), Map.of());
    return asked.believing(assumed.applied(asked.scenario()));
  }

  private static JsonNode options(CrossingTables tables, OutcomeSet acceptable) {
    List<List<String>> all = new ArrayList<>();
    for (int issue = 0; issue < tables.space().issueCount(); issue++) {
      List<String> counts = new ArrayList<>();
      for (int option = 0; option < tables.space().optionCount(issue); option++) {
        counts.add(acceptable.optionCounts().count(issue, option).toString());
      }
      all.add(counts);
    }
    return new ObjectMapper().valueToTree(all);
  }

  private static void checkConflict(JsonNode json, Diagnosis diagnosis) {
    if (diagnosis instanceof Diagnosis.Conflict conflict) {
      assertThat(json.path("kind").asText()).isEqualTo("positions");
      assertThat(json.path("allCores").asBoolean()).isTrue();
      assertThat(json.path("allRelaxations").asBoolean()).isTrue();
      assertThat(json.path("cores"))
          .isEqualTo(sets(conflict.cores().found().stream().map(c -> c.positions()).toList()));
      assertThat(json.path("relaxations"))
          .isEqualTo(
              sets(conflict.relaxations().found().stream().map(Relaxation::positions).toList()));
    } else if (diagnosis instanceof Diagnosis.Incoherent incoherent) {
      assertThat(json.path("kind").asText()).isEqualTo("coherence");
      assertThat(json.path("cores")).isEqualTo(sets(List.of(incoherent.coherence())));
    } else {
      assertThat(json.path("kind").asText()).isEqualTo("none");
    }
  }

  private static JsonNode sets(List<BitSet> sets) {
    return new ObjectMapper().valueToTree(sets.stream().map(s -> s.stream().toArray()).toList());
  }

  /** The whole of what a terminal would say, on fewer states. */
  @ParameterizedTest
  @EnumSource(ShippedScenario.class)
  void runsSayTheSame(ShippedScenario scenario) throws Exception {
    Boards.Named named = new Boards.Named(scenario.toString(), scenario.tabulated());
    Engine engine = engine(named.board());
    for (RandomStates.State state : new RandomStates(named.tabulated(), 2).list(12)) {
      JsonNode answer = ask(engine, state.text());
      RunReport run =
          Parley.run(
              believing(scenario.under(state.enforcement()), state),
              new RunPlan(Runs.settings(0), 1),
              Checkpoint.NONE,
              () -> false);
      assertThat(new BigInteger(answer.path("acceptable").asText()))
          .as(state.text())
          .isEqualTo(((Known<OutcomeSet>) run.exact().orElseThrow().acceptable()).value().count());
      Optional<Double> deal = run.deal().map(exact -> exact.value());
      assertThat(answer.path("deal").isNull()).isEqualTo(deal.isEmpty());
      if (deal.isPresent()) {
        assertThat(answer.path("deal").asDouble()).isCloseTo(deal.get(), within(1e-8));
      }
      ConflictReport conflict = run.conflict().orElseThrow();
      if (conflict.areComplete() && conflict.found(Diagnosis.Conflict.class).isPresent()) {
        assertThat(answer.at("/conflict/cores")).isEqualTo(sets(conflict.cores()));
      }
    }
  }

  @Test
  void stateOfACaseIsThatOfItsEnforcement() {
    ShippedScenario scenario = ShippedScenario.FEBRUARY;
    for (RandomStates.State state : new RandomStates(scenario.tabulated(), 3).list(50)) {
      assertThat(Board.of(scenario.under(state.enforcement())).orElseThrow().state())
          .isEqualTo(state.unslid());
    }
  }

  @Test
  void firmnessMovesTheChanceOfADealAlone() throws Exception {
    Engine engine = engine(Boards.shipped().get(0).board());
    int moved = 0;
    for (RandomStates.State state :
        new RandomStates(ShippedScenario.MARCH.tabulated(), 4).list(30)) {
      ObjectNode slid = (ObjectNode) ask(engine, state.text());
      ObjectNode unslid = (ObjectNode) ask(engine, state.unslid());
      moved += slid.remove("deal").equals(unslid.remove("deal")) ? 0 : 1;
      assertThat(slid).isEqualTo(unslid);
    }
    assertThat(moved).isPositive();
  }

  @Test
  void rulesJudgedDrawByDrawLeaveNothingToTry() {
    TabulatedScenario tabulated = Boards.drawByDraw();
    assertThat(Board.of(Case.of(tabulated, Enforcement.of(LadderStep.STANDING)))).isEmpty();
  }

  @Test
  void statesOfOtherModelsAreRefused() {
    Engine engine = engine(Boards.shipped().get(0).board());
    for (String text : List.of("", ";", "*;", "*,*;;0:0", "x;;", "*@101;", "-@5;", "*@;")) {
      assertThatThrownBy(() -> engine.ask(text)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Engine.of("AAAA", Timer.STOPPED))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

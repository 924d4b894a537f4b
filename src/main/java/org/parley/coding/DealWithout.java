package org.parley.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.Sought;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Resting;
import org.parley.tabulation.Case;
import org.parley.worlds.DealCompiler;
import org.parley.worlds.DealDiagram;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.ScenarioWorlds;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/**
 * The chance of a deal once some positions never bind and some readings are ruled out: the diagram
 * is compiled once, and each answer is a pass with other probabilities.
 */
final class DealWithout {

  private final Case asked;
  private final Optional<Compiled> compiled;
  private final Map<Resting, Exact> known = new HashMap<>();

  private record Compiled(WorldModel model, DealDiagram diagram) {}

  private DealWithout(Case asked, Optional<Compiled> compiled) {
    this.asked = asked;
    this.compiled = compiled;
  }

  /** The chances for a case; none are known where there are too many ways out. */
  static DealWithout of(Case asked, Means means, Missing missing) {
    return new DealWithout(
        asked, ScenarioWorlds.model(asked).flatMap(model -> compiled(model, means, missing)));
  }

  private static Optional<Compiled> compiled(WorldModel model, Means means, Missing missing) {
    WaysOut relaxations = WaysOut.find(model.lines(), means.limits(), means.timer());
    if (relaxations.cut().isPresent()) {
      missing.add(Sought.EXACT_DEAL, relaxations.cut().get());
      return Optional.empty();
    }
    return missing
        .value(
            Sought.EXACT_DEAL,
            DealCompiler.compile(model, relaxations, means.nodes(), means.cutoff()))
        .map(diagram -> new Compiled(model, diagram));
  }

  /** The chance of a deal without some of what it rests on. */
  Optional<Exact> without(Resting resting) {
    return compiled.map(
        c ->
            known.computeIfAbsent(
                resting, r -> ExactWorlds.of(changed(c.model(), r), c.diagram()).deal()));
  }

  private WorldModel changed(WorldModel model, Resting resting) {
    List<PositionAssumption> changed = new ArrayList<>();
    for (int index = 0; index < model.positionCount(); index++) {
      PositionAssumption assumed = model.positions().get(index);
      Position position = asked.scenario().positions().get(index);
      boolean isChosen = asked.enforcement().readings().containsKey(position.id());
      if (resting.positions().contains(position.id())) {
        changed.add(idle(assumed));
      } else if (resting.concerns(position) && !isChosen) {
        changed.add(
            new PositionAssumption(
                assumed.party(),
                assumed.firmness(),
                resting.probabilities(position, assumed.readings())));
      } else {
        changed.add(assumed);
      }
    }
    return new WorldModel(model.lines(), changed, model.correlations());
  }

  /** Never binding, but as open as it was: which parties are tied is built into the diagram. */
  private static PositionAssumption idle(PositionAssumption assumed) {
    Range firmness = assumed.firmness();
    boolean isOpen = firmness.low() < 1 && firmness.high() > 0;
    Range never = isOpen ? new Range(0, 0, firmness.high()) : Range.exactly(0);
    return new PositionAssumption(assumed.party(), never, assumed.readings());
  }
}

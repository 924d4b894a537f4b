package org.parley.question;

import java.util.List;
import java.util.Optional;
import org.parley.conflict.Limits;
import org.parley.effort.Cutoff;
import org.parley.effort.Spent.Want;
import org.parley.effort.Timer;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.DealCompiler;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.OptionQuestions.RelaxationSource;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.ScenarioWorlds;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/** What would have to give, over every reading of every position, and what follows for a deal. */
final class WorldRelaxations {

  /** WaysOut and diagram nodes that a run tries before it leaves the question to others. */
  private static final int MOST_IN_RUN = 500;

  private static final int NODES_IN_RUN = 40_000;

  private WorldRelaxations() {}

  /**
   * Lists for one question after another, which have the time of one list together; once one is cut
   * short, no other is begun.
   */
  static RelaxationSource oneAfterAnother(Limits limits, Timer timer) {
    return new Series(limits, timer);
  }

  private static final class Series implements RelaxationSource {

    private final Limits limits;
    private final Timer timer;
    private Optional<Want> cut = Optional.empty();

    Series(Limits limits, Timer timer) {
      this.limits = limits;
      this.timer = Timer.STOPPED.until(timer.lasting(limits.time()));
    }

    @Override
    public WaysOut find(CrossingTables lines) {
      if (cut.isPresent()) {
        return new WaysOut(List.of(), cut);
      }
      WaysOut found = WaysOut.find(lines, limits, timer);
      cut = found.cut();
      return found;
    }
  }

  /**
   * The probability of a deal for the screen of a run; nothing where it is not to be had exactly at
   * little cost.
   */
  static Optional<Exact> deal(Case asked, Limits limits, Timer timer, Cutoff cutoff) {
    Limits few = new Limits(MOST_IN_RUN, limits.cores(), limits.time(), limits.clauseBytes());
    return ScenarioWorlds.model(asked)
        .flatMap(model -> deal(model, WaysOut.find(model.lines(), few, timer), cutoff));
  }

  private static Optional<Exact> deal(WorldModel model, WaysOut relaxations, Cutoff cutoff) {
    if (!relaxations.complete()) {
      return Optional.empty();
    }
    return DealCompiler.compile(model, relaxations, NODES_IN_RUN, cutoff)
        .known()
        .map(diagram -> ExactWorlds.of(model, diagram).deal());
  }
}

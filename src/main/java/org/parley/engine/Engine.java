package org.parley.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.conflict.Core;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Limits;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;
import org.parley.effort.Attempt;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactAnswer.Figures;
import org.parley.elimination.ExactEngine;
import org.parley.engine.Answer.Conflict;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.DealCompiler;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/** Answers for one state of the switches after another, within budgets that suit a page. */
public final class Engine {

  /** Edges of a diagram: about 25 MB while it is built. */
  private static final int MOST_EDGES = 1 << 18;

  /** As many as {@code run} looks for before it leaves the chance of a deal out. */
  private static final int MOST_RELAXATIONS = 500;

  private static final int MOST_CORES = 200;
  private static final int MOST_NODES = 40_000;
  private static final long CLAUSE_BYTES = 32L << 20;
  private static final Duration TIME = Duration.ofSeconds(3);

  private static final CrossingTable NEVER =
      CrossingTable.of(new int[0], new int[0], new long[] {0});

  private final Model model;
  private final Timer timer;

  private Engine(Model model, Timer timer) {
    this.model = model;
    this.timer = timer;
  }

  /**
   * Answers about a model.
   *
   * @param text made by {@link ModelText}
   * @throws IllegalArgumentException if it is not
   */
  public static Engine of(String text, Timer timer) {
    return new Engine(ModelText.read(text), timer);
  }

  /**
   * The answer as JSON.
   *
   * @param switches as {@link Switches} has them
   * @throws IllegalArgumentException if the text is none of a state of this model
   */
  public String ask(String switches) {
    return AnswerJson.of(answer(Switches.parse(switches, model)));
  }

  private Answer answer(Switches switches) {
    CrossingTables tables = tables(switches);
    BitSet binding = switches.binding();
    ExactEngine exact = new ExactEngine(tables, Budget.of(MOST_EDGES, timer.lasting(TIME)));
    Figures acceptable = exact.figuresAvoiding(binding);
    return new Answer(
        exact.countAvoiding(new BitSet()),
        acceptable.count(),
        acceptable.byOption(),
        conflict(new Diagnostician(limits(MOST_CORES), timer).diagnose(tables, binding)),
        deal(worlds(switches, tables.coherence())));
  }

  private static Limits limits(int cores) {
    return new Limits(MOST_RELAXATIONS, cores, TIME, CLAUSE_BYTES);
  }

  private CrossingTables tables(Switches switches) {
    List<CrossingFunction> coherence = new ArrayList<>();
    for (int rule = 0; rule < model.coherence().size(); rule++) {
      if (!switches.waived().get(rule)) {
        coherence.add(model.coherence().get(rule));
      }
    }
    switches.fixed().forEach(fix -> coherence.add(allBut(fix)));
    List<CrossingFunction> lines = new ArrayList<>();
    for (int position = 0; position < model.positions().size(); position++) {
      int reading = switches.positions().get(position).reading().orElse(0);
      lines.add(model.positions().get(position).readings().get(reading));
    }
    return new CrossingTables(model.space(), coherence, lines);
  }

  private CrossingTable allBut(Switches.Fix fix) {
    int count = model.space().optionCount(fix.issue());
    long[] words = new long[(count + 63) / 64];
    for (int option = 0; option < count; option++) {
      if (!fix.options().get(option)) {
        words[option / 64] |= 1L << option % 64;
      }
    }
    return CrossingTable.of(new int[] {fix.issue()}, new int[] {count}, words);
  }

  private static Optional<Conflict> conflict(Attempt<Diagnosis> attempt) {
    return attempt.known().map(Engine::conflict);
  }

  private static Conflict conflict(Diagnosis diagnosis) {
    if (diagnosis instanceof Diagnosis.Conflict found) {
      return new Conflict(
          Answer.Kind.POSITIONS,
          found.cores().found().stream().map(Core::positions).toList(),
          found.cores() instanceof Listing.Complete,
          found.relaxations().found().stream().map(Relaxation::positions).toList(),
          found.relaxations() instanceof Listing.Complete);
    }
    if (diagnosis instanceof Diagnosis.Incoherent incoherent) {
      return new Conflict(
          Answer.Kind.COHERENCE, List.of(incoherent.coherence()), false, List.of(), true);
    }
    return new Conflict(Answer.Kind.NONE, List.of(), true, List.of(), true);
  }

  /** As {@link org.parley.worlds.ScenarioWorlds} makes it of a case. */
  private WorldModel worlds(Switches switches, List<? extends CrossingFunction> coherence) {
    List<PositionAssumption> assumptions = new ArrayList<>();
    List<CrossingFunction> lines = new ArrayList<>();
    for (int position = 0; position < model.positions().size(); position++) {
      Model.Line line = model.positions().get(position);
      PositionAssumption set = set(line.assumption(), switches.positions().get(position));
      assumptions.add(set);
      for (int reading = 0; reading < line.readings().size(); reading++) {
        boolean canBind = set.firmness().high() > 0 && set.readings().get(reading) > 0;
        lines.add(canBind ? line.readings().get(reading) : NEVER);
      }
    }
    return new WorldModel(
        new CrossingTables(model.space(), coherence, lines), assumptions, model.correlations());
  }

  private static PositionAssumption set(PositionAssumption assumed, Switches.Setting setting) {
    List<Double> readings = new ArrayList<>();
    for (int reading = 0; reading < assumed.readings().size(); reading++) {
      boolean isChosen = setting.reading().orElse(-1) == reading;
      readings.add(
          setting.reading().isEmpty() ? assumed.readings().get(reading) : isChosen ? 1.0 : 0.0);
    }
    return new PositionAssumption(assumed.party(), setting.firmness(assumed.firmness()), readings);
  }

  private Optional<Exact> deal(WorldModel worlds) {
    BitSet all = new BitSet();
    all.set(0, worlds.lineCount());
    WaysOut relaxations =
        WaysOut.of(new Diagnostician(limits(1), timer).diagnose(worlds.lines(), all));
    return relaxations.complete()
        ? DealCompiler.compile(worlds, relaxations, MOST_NODES, timer.lasting(TIME))
            .known()
            .map(diagram -> ExactWorlds.of(worlds, diagram).deal())
        : Optional.empty();
  }
}

package org.parley.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.conflict.Feasibility;
import org.parley.effort.Known;
import org.parley.stat.Proportion;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.SampledWorlds.ConvergenceRow;
import org.parley.worlds.StoppingRule.Reason;
import org.parley.worlds.WorldSampler.Plan;

/**
 * Draws worlds and has a solver say of each whether there is a deal: for models with more
 * relaxations than can be listed, where to look at those listed would take worlds with a deal for
 * worlds without.
 *
 * <p>The worlds are those of {@link WorldSampler}, one after another on one thread. How many there
 * is time for depends on the machine. The world at which time or memory ends is left out; as it is
 * one that takes long, and such worlds have a deal more or less often than others, that biases an
 * estimate from N worlds by O(1/N).
 */
public final class SolvedWorlds {

  /** An estimate from fewer worlds says too little. */
  private static final int FEWEST = 100;

  private static final int MOST = 20_000;

  private final WorldModel model;
  private final List<BitSet> known;
  private final Feasibility feasibility;
  private final Map<BitSet, Boolean> solved = new HashMap<>();
  private final WorldTally tally;
  private final BitSet[] byParty;

  private SolvedWorlds(WorldModel model, WaysOut known, Feasibility feasibility) {
    this.model = model;
    this.known = known.sets();
    this.feasibility = feasibility;
    this.tally = new WorldTally(model.partyCount(), model.lineCount());
    this.byParty = new BitSet[model.partyCount()];
    for (int party = 0; party < byParty.length; party++) {
      byParty[party] = model.linesOf(party);
    }
  }

  /**
   * Answers from as many worlds as the plan asks for, at most 20,000, and as the solver's limits
   * allow; nothing where that is fewer than 100 and fewer than asked for.
   *
   * @param known relaxations already found, which spare the solver; they need not be all
   * @param feasibility of sets of the model's lines
   * @param cancelled once it is true no further world is looked at
   */
  public static Optional<SampledWorlds> sample(
      WorldModel model,
      WaysOut known,
      Feasibility feasibility,
      Plan plan,
      BooleanSupplier cancelled) {
    return new SolvedWorlds(model, known, feasibility).sample(plan, cancelled);
  }

  private Optional<SampledWorlds> sample(Plan plan, BooleanSupplier cancelled) {
    long limit = Math.min(plan.rule().limit(), MOST);
    WorldDraw draw = new WorldDraw(WorldOdds.of(model));
    List<ConvergenceRow> rows = new ArrayList<>();
    long[][] lines = new long[0][];
    long look = FEWEST;
    boolean met = false;
    boolean solvable = true;
    while (tally.worlds < limit && !met && solvable && !cancelled.getAsBoolean()) {
      int place = (int) (tally.worlds % WorldDraw.CHUNK);
      if (place == 0) {
        lines = draw.draw(plan.seed(), tally.worlds / WorldDraw.CHUNK);
      }
      solvable = count(binding(lines, place));
      if (solvable && (tally.worlds == look || tally.worlds == limit)) {
        Sampled estimate = estimate(plan);
        rows.add(ConvergenceRow.of(tally.worlds, estimate));
        met = plan.rule().isMet(estimate.value(), estimate.interval());
        look += Math.max(1, look / 4);
      }
    }
    if (tally.worlds < Math.min(FEWEST, limit)) {
      return Optional.empty();
    }
    if (rows.isEmpty() || rows.get(rows.size() - 1).worlds() < tally.worlds) {
      rows.add(ConvergenceRow.of(tally.worlds, estimate(plan)));
    }
    Reason reason = reason(plan.rule(), met, cancelled.getAsBoolean());
    return Optional.of(new SampledWorlds(model, tally, plan.level(), rows, reason));
  }

  private Sampled estimate(Plan plan) {
    return Sampled.of(new Proportion(tally.deals, tally.worlds), plan.level());
  }

  private Reason reason(StoppingRule rule, boolean met, boolean cancelled) {
    if (met || tally.worlds == rule.limit()) {
      return rule.reason(met);
    }
    if (cancelled) {
      return Reason.INTERRUPTED;
    }
    return tally.worlds == MOST ? Reason.MOST_SOLVED : Reason.BUDGET_SPENT;
  }

  private static BitSet binding(long[][] lines, int world) {
    BitSet binding = new BitSet();
    for (int line = 0; line < lines.length; line++) {
      binding.set(line, (lines[line][world / Long.SIZE] >>> world & 1) != 0);
    }
    return binding;
  }

  /** Counts a world, unless the solver cannot say what it is. */
  private boolean count(BitSet binding) {
    Optional<Boolean> deal = hasDeal(binding);
    if (deal.isEmpty()) {
      return false;
    }
    boolean[] without = new boolean[byParty.length];
    for (int party = 0; party < byParty.length; party++) {
      BitSet others = (BitSet) binding.clone();
      others.andNot(byParty[party]);
      Optional<Boolean> released = deal.get() ? deal : hasDeal(others);
      if (released.isEmpty()) {
        return false;
      }
      without[party] = released.get();
    }
    record(binding, deal.get(), without);
    return true;
  }

  private Optional<Boolean> hasDeal(BitSet binding) {
    Boolean remembered = solved.get(binding);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    boolean isKnown = known.stream().anyMatch(set -> !set.intersects(binding));
    Optional<Boolean> deal = isKnown ? Optional.of(true) : isAvoidable(binding);
    deal.ifPresent(answer -> solved.put((BitSet) binding.clone(), answer));
    return deal;
  }

  private Optional<Boolean> isAvoidable(BitSet binding) {
    return feasibility.isAvoidable(binding) instanceof Known<Boolean> answer
        ? Optional.of(answer.value())
        : Optional.empty();
  }

  private void record(BitSet binding, boolean deal, boolean[] without) {
    tally.worlds++;
    tally.deals += deal ? 1 : 0;
    binding.stream().forEach(line -> tally.binds[line]++);
    if (deal) {
      binding.stream().forEach(line -> tally.bindsWithDeal[line]++);
    }
    for (int party = 0; party < without.length; party++) {
      tally.answers[party] += without[party] ? 1 : 0;
    }
  }
}

package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Note;
import org.parley.answer.Note.FewerDraws.What;
import org.parley.answer.RunSettings;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.elimination.ExactAnswer;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.SampledZone;
import org.parley.worlds.WorldModel;
import org.parley.worlds.ZoneDraws;

/**
 * The zone of a run from weighted draws, where it is not known exactly: plain draws may never meet
 * an outcome of it. Where it is counted all the same, a few for examples.
 */
final class RareZone {

  /** Enough for three digits of a rare zone, in about a second. */
  private static final long FEW_DRAWS = 1 << 18;

  /** Of draws beyond those, one in so many is weighted, as it takes as long as many plain ones. */
  private static final long SHARE = 4;

  /** Enough for examples, where the acceptable outcomes are counted and not at hand. */
  private static final long DRAWS_FOR_EXAMPLES = 1 << 13;

  private RareZone() {}

  /**
   * An estimate.
   *
   * @param zone what is estimated
   * @param note that time was over before all was drawn
   */
  record Estimate(Optional<SampledZone> zone, Optional<Note> note) {

    static final Estimate NONE = new Estimate(Optional.empty(), Optional.empty());
  }

  /**
   * The estimate; nothing where the zone is known exactly or is certain to be empty, where no draws
   * were asked for, or where not even the coherent outcomes can be counted in the memory allowed,
   * or where the work was cut off.
   */
  static Estimate estimate(Case asked, RunPlan plan, ExactAnswer answer, Cutoff cutoff) {
    RunSettings settings = plan.settings();
    long draws = draws(settings, answer);
    if (draws == 0 || answer.acceptable() instanceof Known) {
      return Estimate.NONE;
    }
    double cells = Budgets.cells(settings.memoryMegabytes());
    ZoneDraws.Plan how =
        new ZoneDraws.Plan(
            draws, settings.seed(), settings.level(), plan.threads(), settings.kept());
    Attempt<ZoneDraws> compiled = ZoneDraws.compile(certain(asked), 1, cells, cutoff);
    if (compiled.known().filter(ZoneDraws::isCertainlyEmpty).isPresent()
        || compiled instanceof Spent<ZoneDraws> spent && spent.want() == Spent.Want.MEMORY) {
      return Estimate.NONE;
    }
    Optional<SampledZone> zone = compiled.known().flatMap(found -> found.sample(how));
    long made = zone.map(SampledZone::draws).orElse(0L);
    return new Estimate(
        zone,
        made < draws
            ? Optional.of(new Note.FewerDraws(made, draws, What.WEIGHTED_DRAWS))
            : Optional.empty());
  }

  private static long draws(RunSettings settings, ExactAnswer answer) {
    if (answer.acceptableFigures().count() instanceof Known<BigInteger> count) {
      return count.value().signum() == 0 ? 0 : Math.min(settings.draws(), DRAWS_FOR_EXAMPLES);
    }
    return Math.max(Math.min(settings.draws(), FEW_DRAWS), settings.draws() / SHARE);
  }

  /** The one world of a run: what is enforced binds in the reading in force, the rest does not. */
  private static WorldModel certain(Case asked) {
    CrossingTables tables = asked.tables().orElseThrow();
    BitSet enforced = asked.enforced();
    List<PositionAssumption> assumptions = new ArrayList<>();
    for (int position = 0; position < tables.positions().size(); position++) {
      assumptions.add(PositionAssumption.of(0, enforced.get(position) ? 1 : 0));
    }
    return new WorldModel(tables, assumptions, Collections.singletonList(0.0));
  }
}

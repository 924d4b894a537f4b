package org.parley.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.discovery.FoundBox;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.sensitivity.OneAtATime.Swing;
import org.parley.sensitivity.SobolIndex;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.tabulation.Case;
import org.parley.worlds.DealDiagram;
import org.parley.worlds.ExpectedZone;
import org.parley.worlds.OptionQuestions;
import org.parley.worlds.OutcomeRanking.Ranking;
import org.parley.worlds.PositionEffect;
import org.parley.worlds.Probability;
import org.parley.worlds.ReadingEffect;
import org.parley.worlds.SampledWorlds;
import org.parley.worlds.SampledZone;
import org.parley.worlds.StoppingRule;
import org.parley.worlds.WorldModel;
import org.parley.worlds.Zone;

/**
 * How likely a deal is under the assumptions, and which of them matter. Positions, parties, issues
 * and options are by index of the scenario.
 *
 * @param asked the scenario with the assumptions used, those replaced by the caller included, and
 *     what was enforced; what is not never binds
 * @param replaced assumptions that the caller replaced
 * @param settings how the answers were made
 * @param model the assumptions
 * @param relaxationsComplete whether every minimal set of crossed lines was found; if not, there is
 *     nothing exact about a deal and worlds were judged one by one
 * @param exact exact answers; nothing where the {@link DealDiagram} would have been too large
 * @param sampled estimates; nothing where no draw was asked for
 * @param effects what hangs on each position, one a position: exact where possible, else estimated
 * @param readings what hangs on each reading of the positions that have several, by position and
 *     reading, likewise
 * @param bystanders positions that are never in the way themselves: whether they bind says
 *     something of a deal only through what it says of their party's other lines; a copy
 * @param options probability that each option appears in an acceptable outcome, by issue and option
 * @param ranking the outcomes most likely to be acceptable; nothing where not computed
 * @param exactZone the expected zone; nothing where not computed
 * @param sampledZone the expected zone from weighted draws; nothing where there were none
 * @param worldBoxes conditions on worlds under which there is a deal
 * @param outcomeBoxes conditions on outcomes under which they are acceptable
 * @param isCutShort whether the user ended the work
 * @param notes what is not exact or not complete, and why
 */
public record WorldsReport(
    Case asked,
    Replaced replaced,
    Settings settings,
    WorldModel model,
    boolean relaxationsComplete,
    Optional<ExactPart> exact,
    Optional<SampledWorlds> sampled,
    List<PositionEffect> effects,
    List<ReadingEffect> readings,
    BitSet bystanders,
    List<OptionQuestions.Answer> options,
    Optional<Ranking> ranking,
    Optional<ExpectedZone> exactZone,
    Optional<SampledZone> sampledZone,
    Boxes worldBoxes,
    Boxes outcomeBoxes,
    boolean isCutShort,
    List<Note> notes) {

  private static final Set<StoppingRule.Reason> ENDED_EARLY =
      Set.of(StoppingRule.Reason.INTERRUPTED, StoppingRule.Reason.TIME_OVER);

  /**
   * How the answers were made, as far as they depend on it.
   *
   * @param seed seed of all draws
   * @param draws most worlds drawn
   * @param precision what was asked of the interval, as the user wrote it; nothing where a fixed
   *     number of worlds was asked for
   * @param level level of the intervals
   * @param threshold probability of a deal whose crossing changes the headline, and the cost of
   *     preparing for one as a share of what it is then worth
   */
  public record Settings(
      long seed, long draws, Optional<String> precision, double level, double threshold) {}

  /**
   * The exact answers.
   *
   * @param deal probability that some outcome is acceptable
   * @param blocked probability of blocking, by party
   * @param dealIfUntied probability of a deal if no party's lines were tied; nothing where none are
   * @param ends a deal at the ends of the ranges; nothing where no firmness has one
   * @param swings what each firmness does within its range
   * @param indices Sobol' indices, one a position
   */
  public record ExactPart(
      Probability.Exact deal,
      List<Probability.Exact> blocked,
      Optional<Probability.Exact> dealIfUntied,
      Optional<Ends> ends,
      List<Swing> swings,
      List<SobolIndex> indices) {

    public ExactPart {
      blocked = List.copyOf(blocked);
      swings = List.copyOf(swings);
      indices = List.copyOf(indices);
    }
  }

  /**
   * The probability of a deal with all firmness at one end of its range: as it never grows with a
   * firmness, no other choice within the ranges gives less or more.
   *
   * @param dealAtFirmest with every firmness at the upper end of its range
   * @param dealAtSoftest with every firmness at the lower end
   */
  public record Ends(double dealAtFirmest, double dealAtSoftest) {}

  /**
   * Conditions found.
   *
   * @param boxes the conditions, each to be read as "and none of those before"
   * @param isSampled whether coverage, density and support were measured on worlds drawn
   * @param base density without any condition; {@code NaN} where nothing was measured
   */
  public record Boxes(List<FoundBox> boxes, boolean isSampled, double base) {

    /** Nothing searched. */
    public static final Boxes NONE = new Boxes(List.of(), false, Double.NaN);

    public Boxes {
      boxes = List.copyOf(boxes);
    }

    /** The interval of a condition's density; nothing where that is exact. */
    public Optional<Interval> density(FoundBox box, double level) {
      return isSampled()
          ? Optional.of(
              new Proportion(Math.round(box.response()), Math.round(box.mass())).interval(level))
          : Optional.empty();
    }
  }

  public WorldsReport {
    effects = List.copyOf(effects);
    readings = List.copyOf(readings);
    bystanders = (BitSet) bystanders.clone();
    options = List.copyOf(options);
    notes = List.copyOf(notes);
  }

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }

  /** What was enforced. */
  public Enforcement enforcement() {
    return asked.enforcement();
  }

  /** The same report with further notes. */
  public WorldsReport noted(List<Note> further) {
    List<Note> all = new ArrayList<>(notes);
    all.addAll(further);
    return new WorldsReport(
        asked,
        replaced,
        settings,
        model,
        relaxationsComplete,
        exact,
        sampled,
        effects,
        readings,
        bystanders,
        options,
        ranking,
        exactZone,
        sampledZone,
        worldBoxes,
        outcomeBoxes,
        isCutShort,
        all);
  }

  /** What to be careful about in the estimates. */
  public List<Note> warnings() {
    return Warnings.of(this);
  }

  /** The best answer to how likely a deal is: exact where known; nothing where neither is. */
  public Optional<Probability> deal() {
    return exact.<Probability>map(ExactPart::deal).or(() -> sampled.map(worlds -> worlds.deal()));
  }

  /** The best answer to how large the zone is: exact where known; nothing where neither is. */
  public Optional<Zone> zone() {
    return exactZone.<Zone>map(zone -> zone).or(() -> sampledZone);
  }

  @Override
  public BitSet bystanders() {
    return (BitSet) bystanders.clone();
  }

  /** Whether a position can bind at all, within the range of its firmness. */
  public boolean canBind(int position) {
    return model.positions().get(position).firmness().high() > 0;
  }

  /** Whether something is assumed of a position that counts or that the caller has chosen. */
  public boolean isAssumed(int position) {
    Position assumed = scenario().positions().get(position);
    return enforcement().enforces(assumed) || replaced.firmness().contains(assumed.id());
  }

  /** Whether the caller has chosen which reading of a position is in force. */
  public boolean isReadingChosen(int position) {
    return enforcement().readings().containsKey(scenario().positions().get(position).id());
  }

  /** Whether all draws were made, and nothing else was cut short by the user. */
  public boolean isComplete() {
    return !isCutShort && sampled.map(s -> !ENDED_EARLY.contains(s.reason())).orElse(true);
  }
}

package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.Ends;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.Spelling;
import org.parley.table.Words;
import org.parley.worlds.Probability;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.SampledWorlds;

/** The answers about worlds. */
public final class WorldsBlocks {

  private static final String CERTAIN = "100 %";

  /** What a probability of 1 says, which sounds like a forecast and is none. */
  private static final String WHATEVER = "Whatever binds, some outcome is acceptable";

  private final WorldsReport report;
  private final Spelling spelling;

  private WorldsBlocks(WorldsReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(WorldsReport report, Spelling spelling) {
    return new WorldsBlocks(report, spelling).blocks();
  }

  private Blocks blocks() {
    List<Block> closing =
        new ArrayList<>(Notes.of(Remark.Kind.WARNING, report.warnings(), spelling));
    closing.addAll(Notes.of(report.notes(), spelling));
    WorldsEffects effects = new WorldsEffects(report, spelling);
    WorldsAssumptions assumptions = new WorldsAssumptions(report, spelling);
    Blocks.Builder blocks = new Blocks.Builder();
    blocks
        .section(
            new Opening(spelling).of(report.scenario(), report.enforcement(), report.replaced()))
        .section(headline(report.exact().isEmpty()), headline(true))
        .section(WorldsBlockers.of(report))
        .section(effects.brief(), effects.blocks())
        .section(assumptions.brief(), assumptions.blocks());
    new WorldsConditions(report).sections().forEach(blocks::section);
    new WorldsRanges(report, spelling).sections().forEach(blocks::section);
    return blocks.detail(WorldsChoices.of(report)).closing(closing);
  }

  /** How likely a deal is, and how large the zone is on average. */
  public static List<Block> headline(WorldsReport report, Spelling spelling) {
    return new WorldsBlocks(report, spelling).headline(true);
  }

  /** What hangs on which party and which line, section by section. */
  public static List<List<Block>> effects(WorldsReport report, Spelling spelling) {
    return List.of(WorldsBlockers.of(report), new WorldsEffects(report, spelling).blocks());
  }

  /** What hangs on how firm a line is, and on the ranges; none where nothing is exact. */
  public static List<List<Block>> ranges(WorldsReport report, Spelling spelling) {
    return new WorldsRanges(report, spelling).sections();
  }

  /** When there is a deal, and which outcomes are likely to be acceptable. */
  public static List<List<Block>> conditions(WorldsReport report) {
    return new WorldsConditions(report).sections();
  }

  /** The short form for a run. */
  static List<Block> deal(Probability.Exact probability) {
    if (CERTAIN.equals(ProbabilityWords.percent(probability))) {
      return List.of(new Sentence(0, WHATEVER + " (exact)."));
    }
    return List.of(
        new Sentence(
            0,
            "Under the assumed firmness a deal exists in "
                + ProbabilityWords.percent(probability)
                + " of worlds"),
        new Sentence(1, "(exact; parley worlds says more)."));
  }

  private List<Block> headline(boolean isSampledTold) {
    List<Block> blocks = new ArrayList<>();
    report
        .exact()
        .map(ExactPart::deal)
        .map(
            deal ->
                CERTAIN.equals(ProbabilityWords.percent(deal))
                    ? WHATEVER + " (exact)."
                    : "A deal exists in " + ProbabilityWords.percent(deal) + " of worlds (exact).")
        .ifPresent(words -> blocks.add(new Sentence(0, words)));
    report
        .exact()
        .flatMap(ExactPart::dealIfUntied)
        .map(ProbabilityWords::percent)
        .filter(untied -> !isDeal(untied))
        .map(untied -> "Were no party's lines correlated, it would be " + untied + ".")
        .ifPresent(words -> blocks.add(new Sentence(0, words)));
    report
        .exact()
        .flatMap(ExactPart::ends)
        .ifPresent(ends -> blocks.add(new Sentence(0, words(ends))));
    report
        .sampled()
        .filter(sampled -> isSampledTold)
        .ifPresent(sampled -> blocks.addAll(sampled(sampled)));
    boolean isZoneExact = report.exactZone().isPresent();
    ZoneWords.of(report).stream()
        .limit(isZoneExact && !isSampledTold ? 1 : Long.MAX_VALUE)
        .forEach(words -> blocks.add(new Sentence(0, words)));
    return blocks;
  }

  /** Whether a probability in words is that of a deal. */
  private boolean isDeal(String percent) {
    return report
        .deal()
        .map(deal -> ProbabilityWords.percent(deal.value()))
        .filter(percent::equals)
        .isPresent();
  }

  private static String words(Ends ends) {
    String firmest = ProbabilityWords.percent(ends.dealAtFirmest());
    String softest = ProbabilityWords.percent(ends.dealAtSoftest());
    return firmest.equals(softest)
        ? "It is the same wherever firmness lies within its ranges."
        : "Within the ranges of firmness: from "
            + firmest
            + " (all at their firmest) to "
            + softest
            + " (all at their softest).";
  }

  private List<Block> sampled(SampledWorlds sampled) {
    Sampled deal = sampled.deal();
    return List.of(
        new Sentence(
            0,
            "Sampled: a deal in "
                + Words.count(deal.proportion().successes())
                + " of "
                + Words.plural(deal.proportion().trials(), "world")
                + ", "
                + Words.level(deal.interval().level())
                + " interval"),
        new Sentence(
            1,
            Words.percents(deal.interval())
                + " ("
                + deal.interval().method().label()
                + "), seed "
                + report.settings().seed()),
        StoppedWords.of(sampled.reason(), spelling));
  }
}

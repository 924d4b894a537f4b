package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.KeptOutcome;
import org.parley.answer.OutcomesReport;
import org.parley.answer.OutcomesReport.Asked;
import org.parley.bargaining.Concession;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.BargainWords;
import org.parley.page.words.Spelling;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** The outcomes nearest to a deal. */
public final class OutcomesBlocks {

  /** What an outcome crosses that crosses no line; no position can have it as its id. */
  static final String NO_LINE = "no line";

  private static final int MOST_FRONTIER = 12;

  private final OutcomesReport report;
  private final Spelling spelling;
  private final Scenario scenario;

  private OutcomesBlocks(OutcomesReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
    this.scenario = report.scenario();
  }

  /** The whole answer. */
  public static Blocks of(OutcomesReport report, Spelling spelling) {
    return new OutcomesBlocks(report, spelling).blocks();
  }

  private Blocks blocks() {
    DealBlocks deal = new DealBlocks(scenario);
    return new Blocks.Builder()
        .section(new Opening(spelling).of(scenario, report.enforcement()))
        .section(headline())
        .section(
            report.common().map(deal::commonBriefly).orElse(List.of()),
            report.common().map(deal::commonInTitles).orElse(List.of()))
        .section(report.best().map(this::best).orElse(List.of()))
        .section(nearest(false), nearest(true))
        .detail(measured())
        .section(crossed())
        .section(frontier())
        .detail(deal.matrix(report.nearest()))
        .closing(Notes.of(report.notes(), spelling));
  }

  private List<Block> headline() {
    return report
        .acceptable()
        .map(acceptable -> List.<Block>of(new Sentence(0, headline(acceptable))))
        .orElse(List.of());
  }

  private String headline(BigInteger acceptable) {
    int enforced = report.asked().enforced().cardinality();
    String all =
        enforced == 1 ? "the one enforced position" : "all " + enforced + " enforced positions";
    if (acceptable.signum() > 0) {
      String verb = acceptable.equals(BigInteger.ONE) ? " satisfies " : " satisfy ";
      return Words.plural(acceptable, "coherent outcome") + verb + all + ".";
    }
    return report.nearest().isEmpty() && report.notes().isEmpty()
        ? "No outcome makes sense, so none is near a deal; parley conflicts says which rules are"
            + " responsible."
        : "No coherent outcome satisfies " + all + ".";
  }

  /**
   * The nearest outcomes.
   *
   * @param isMoving whether it is told where each party moves in the first of them
   */
  private List<Block> nearest(boolean isMoving) {
    return report.nearest().isEmpty()
        ? List.of()
        : List.of(
            new Heading(
                0, "Outcomes by the enforced lines they cross, fewest and least firm first"),
            new Items(
                1,
                true,
                IntStream.range(0, report.nearest().size())
                    .mapToObj(index -> item(index, isMoving && index == 0))
                    .toList(),
                Optional.empty()));
  }

  private List<Block> best(OutcomesReport.Best best) {
    KeptOutcome kept = best.kept();
    String title = scenario.party(best.party()).map(Party::title).orElse(best.party());
    String which =
        kept.crossed().isEmpty()
            ? "the acceptable outcome"
            : "of the outcomes that cross fewest lines the one";
    String crosses =
        kept.crossed().isEmpty() ? "" : "crosses " + String.join(" + ", ids(kept)) + "; ";
    return List.of(
        new Heading(0, "Best for " + title + ": " + which + " that asks fewest steps of it"),
        new Sentence(1, crosses + "steps asked: " + steps(kept)),
        new DealBlocks(scenario).whole(kept));
  }

  private Item item(int index, boolean isMoving) {
    KeptOutcome kept = report.nearest().get(index);
    String crossed = kept.crossed().isEmpty() ? NO_LINE : String.join(" + ", ids(kept));
    String alike = kept.alike().map(n -> " (" + Words.plural(n, "outcome") + ")").orElse("");
    List<String> moves = new ArrayList<>();
    String apart = kept.apart().map(OutcomesBlocks::apart).orElse("");
    if (isMoving) {
      moves.addAll(moves(kept));
      if (!apart.isEmpty()) {
        moves.add(apart);
      }
    } else {
      moves.add("steps asked: " + steps(kept) + (apart.isEmpty() ? "" : "; " + apart));
    }
    return new Item(
        "crosses " + crossed + alike,
        "",
        moves.stream().<Block>map(move -> new Sentence(0, move)).toList());
  }

  /** How far it is from what is efficient and fair: {@code frontier 0.12, Nash 0.20}. */
  private static String apart(KeptOutcome.Apart apart) {
    return String.format(Locale.ROOT, "frontier %.2f", apart.toFrontier())
        + apart.toNash().map(d -> String.format(Locale.ROOT, ", Nash %.2f", d)).orElse("");
  }

  /** What distances rest on. */
  private List<Block> measured() {
    return report.nearest().stream().noneMatch(kept -> kept.apart().isPresent())
        ? List.of()
        : List.of(
            new Sentence(
                0,
                "frontier, Nash: how far what it is worth to the parties is from what is efficient and"
                    + " fair, "
                    + BargainWords.BY_WEIGHTS
                    + "."));
  }

  private List<String> ids(KeptOutcome kept) {
    return Positions.ids(scenario, kept.crossed());
  }

  /** One text a party: where it moves in the outcome of a set that asks least. */
  private static List<String> moves(KeptOutcome kept) {
    Map<String, List<Concession>> byParty = new LinkedHashMap<>();
    kept.concessions()
        .forEach(c -> byParty.computeIfAbsent(c.party(), party -> new ArrayList<>()).add(c));
    List<String> moves = new ArrayList<>();
    byParty.forEach(
        (party, concessions) ->
            moves.add(
                party
                    + " moves "
                    + Words.plural(concessions.stream().mapToInt(Concession::steps).sum(), "step")
                    + ": "
                    + concessions.stream()
                        .map(c -> c.issue() + " from " + c.from() + " to " + c.to())
                        .collect(Collectors.joining(", "))));
    return moves;
  }

  /** Steps of each party that moves at all, such as {@code russia 14, usa 2}; or nobody. */
  static String steps(KeptOutcome kept) {
    Map<String, Integer> byParty = new LinkedHashMap<>();
    kept.concessions().forEach(c -> byParty.merge(c.party(), c.steps(), Integer::sum));
    return byParty.isEmpty()
        ? "of nobody"
        : byParty.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private List<Block> frontier() {
    if (report.frontier().isEmpty()) {
      return List.of();
    }
    List<Integer> parties = stating();
    if (parties.isEmpty()) {
      return List.of(new Sentence(0, "No party has stated an option, so no steps can be counted."));
    }
    boolean deal = report.frontier().get(0).kept().crossed().isEmpty();
    String among = deal ? "acceptable outcome" : "outcome crossing so few lines";
    List<GridRow> rows = new ArrayList<>();
    for (Asked asked : report.frontier()) {
      rows.add(row(rows.size() + 1, asked, parties));
    }
    return List.of(
        new Heading(
            0,
            "Steps asked of each party: no other "
                + among
                + " asks less of everybody (balanced: the party asked most is asked least)"),
        Grid.of(1, columns(parties, deal))
            .with(rows)
            .folded(Excess.inFolder(MOST_FRONTIER, spelling)));
  }

  /** Indexes of the parties that have stated an option, so that steps can be asked of them. */
  private List<Integer> stating() {
    return IntStream.range(0, scenario.parties().size())
        .filter(party -> !scenario.parties().get(party).stated().isEmpty())
        .boxed()
        .toList();
  }

  private GridColumn[] columns(List<Integer> parties, boolean deal) {
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.figures()));
    parties.forEach(
        party -> columns.add(GridColumn.figures().headed(scenario.parties().get(party).id())));
    columns.add(GridColumn.words());
    columns.add(deal ? GridColumn.words() : GridColumn.words().headed("crosses"));
    return columns.toArray(GridColumn[]::new);
  }

  private GridRow row(int number, Asked asked, List<Integer> parties) {
    List<GridCell> cells = new ArrayList<>(List.of(new GridCell.Figure(String.valueOf(number))));
    parties.forEach(
        party -> cells.add(new GridCell.Figure(String.valueOf(asked.steps().get(party)))));
    cells.add(new GridCell.Text(asked.isBalanced() ? "balanced" : ""));
    cells.add(new GridCell.Text(String.join(" + ", ids(asked.kept()))));
    return new GridRow(cells, false);
  }

  /** What the lines stand for that are crossed by any outcome that is shown. */
  private List<Block> crossed() {
    BitSet crossed = new BitSet();
    report.nearest().forEach(kept -> crossed.or(kept.crossed()));
    report.best().ifPresent(best -> crossed.or(best.kept().crossed()));
    report.frontier().forEach(asked -> crossed.or(asked.kept().crossed()));
    if (crossed.isEmpty()) {
      return List.of();
    }
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.words());
    for (int position : crossed.stream().toArray()) {
      Position line = scenario.positions().get(position);
      grid =
          grid.row(
              new GridCell.Id(line.id()), new GridCell.Text(line.party() + ": " + line.text()));
    }
    return List.of(
        new Heading(0, "The lines crossed (parley show says where each was stated)"), grid);
  }
}

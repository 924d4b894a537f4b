package org.parley.page.negotiate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.files.negotiate.TalkFigures;
import org.parley.files.negotiate.TalkFigures.Figure;
import org.parley.files.negotiate.TalkTables;
import org.parley.files.negotiate.TalkTables.EventRow;
import org.parley.files.negotiate.TalkTables.GaveRow;
import org.parley.page.Notes;
import org.parley.page.Opening;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.opening.ChanceBlocks;
import org.parley.page.opening.VarianceBlocks;
import org.parley.page.words.BargainWords;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.process.talk.Game;
import org.parley.process.talk.Seat;
import org.parley.process.talk.TalkStakes.Stated;
import org.parley.process.talk.TalkTally;
import org.parley.table.Words;

/** How talks go if they are simulated. */
public final class NegotiateBlocks {

  private static final int MOST_ENDINGS = 5;
  private static final int MOST_POSITIONS = 3;
  private static final int MOST_ISSUES = 3;

  private final NegotiateReport report;
  private final Spelling spelling;

  private NegotiateBlocks(NegotiateReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(NegotiateReport report, Spelling spelling) {
    return new NegotiateBlocks(report, spelling).blocks();
  }

  private Blocks blocks() {
    Blocks.Builder blocks =
        new Blocks.Builder()
            .section(
                new Opening(spelling)
                    .of(report.scenario(), report.enforcement(), report.replaced()));
    if (!(report.talked() instanceof Done done)) {
      return blocks
          .section(List.of(new Sentence(0, TalkWords.refusal(report.talked(), spelling))))
          .closing(Notes.of(report.notes(), spelling));
    }
    if (done.transcript().isPresent()) {
      TraceBlocks.of(report, done, done.transcript().get()).forEach(blocks::section);
      return blocks.closing(Notes.of(report.notes(), spelling)).told();
    }
    blocks.section(headline(done));
    if (done.tally().talks() > 0) {
      blocks
          .section(ChanceBlocks.of(done.swings(), "of agreement", "talk_chances.csv"))
          .section(VarianceBlocks.of(done.swings(), "talk_chances.csv"))
          .section(endings(done))
          .section(parties(done))
          .section(gave(done))
          .section(events(done))
          .section(order(done))
          .section(DealList.blocks(report, done, elsewhere(MOST_ISSUES)));
    }
    return blocks.closing(Notes.of(report.notes(), spelling));
  }

  private List<Block> headline(Done done) {
    TalkTally tally = done.tally();
    List<Block> blocks = new ArrayList<>();
    TalkZoneWords.difference(report, done).ifPresent(said -> blocks.add(new Sentence(0, said)));
    blocks.add(new Sentence(0, TalkWords.protocol(done) + "."));
    if (tally.talks() == 0) {
      blocks.add(new Sentence(0, "No talk was run."));
      return blocks;
    }
    String agreed = TalkWords.agreed(tally);
    if (tally.talks() == 1) {
      blocks.add(new Sentence(0, agreed + "."));
      return blocks;
    }
    double share = (double) tally.agreements() / tally.talks();
    blocks.add(
        new Sentence(
            0,
            agreed
                + ", "
                + Words.percent(share)
                + " "
                + Words.percents(TalkFigures.interval(report, tally.agreements(), tally.talks()))));
    blocks.add(
        new Sentence(
            1,
            "("
                + Words.level(report.settings().level())
                + " interval, wilson), seed "
                + report.settings().seed()
                + "."));
    TalkWords.pools(report, done).forEach(said -> blocks.add(new Sentence(1, said)));
    TalkZoneWords.possible(done).ifPresent(said -> blocks.add(new Sentence(0, said)));
    return blocks;
  }

  private Fold elsewhere(int most) {
    return new Fold(most, "; " + spelling.of(Choice.FOLDER) + " writes them all");
  }

  private List<Block> endings(Done done) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "How talks end"));
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.figures(), GridColumn.figures());
    for (var ending : done.tally().endings().entrySet()) {
      double share = (double) ending.getValue() / done.tally().talks();
      grid =
          grid.row(
              new GridCell.Text(ending.getKey().label()),
              GridCell.Count.of(ending.getValue()),
              new GridCell.Share(share, Words.percent(share)));
    }
    blocks.add(grid.folded(elsewhere(MOST_ENDINGS)));
    List<Figure> figures = TalkFigures.of(report, done);
    figure(figures, "rounds", "")
        .ifPresent(
            mean ->
                blocks.add(
                    new Sentence(
                        1,
                        "Agreement comes in round "
                            + TalkWords.figure(mean.value())
                            + TalkWords.limits(mean)
                            + " on average, counted from 0; half by "
                            + whole(figures, "rounds_median")
                            + ", nine in ten by "
                            + whole(figures, "rounds_upper_decile")
                            + ".")));
    figure(figures, "pareto_distance", "")
        .ifPresent(far -> blocks.add(new Sentence(1, distances(far, figures))));
    return blocks;
  }

  private static String distances(Figure far, List<Figure> figures) {
    return "Deals are "
        + TalkWords.figure(far.value())
        + " from the frontier"
        + figure(figures, "nash_distance", "")
            .map(nash -> " and " + TalkWords.figure(nash.value()) + " from the Nash outcome")
            .orElse("")
        + " on average, "
        + BargainWords.BY_WEIGHTS
        + ".";
  }

  private static String whole(List<Figure> figures, String quantity) {
    return figure(figures, quantity, "").map(f -> Words.count((long) f.value())).orElse("");
  }

  private static Optional<Figure> figure(List<Figure> figures, String quantity, String party) {
    return figures.stream()
        .filter(f -> f.quantity().equals(quantity) && f.party().equals(party))
        .findFirst();
  }

  private List<Block> parties(Done done) {
    List<Figure> figures = TalkFigures.of(report, done);
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures().headed("no deal"),
            GridColumn.figures().headed("talks are worth"),
            GridColumn.figures().headed("has come down"));
    Game game = done.setting().game();
    for (Seat seat : game.seats()) {
      grid =
          grid.row(
              new GridCell.Id(seat.party()),
              new GridCell.Figure(TalkWords.figure(seat.value(seat.reservation()))),
              cell(figure(figures, "utility", seat.party()).map(f -> TalkWords.figure(f.value()))),
              cell(figure(figures, "yielded", seat.party()).map(f -> Words.percent(f.value()))));
    }
    return List.of(
        new Heading(0, "Who moves how far, from the best it could offer to no deal"), grid);
  }

  private static GridCell cell(Optional<String> text) {
    return text.<GridCell>map(GridCell.Figure::new).orElse(GridCell.EMPTY);
  }

  private List<Block> gave(Done done) {
    List<GaveRow> rows =
        TalkTables.gave(report, done).stream()
            .filter(row -> row.gave() > 0)
            .sorted(Comparator.comparingLong(GaveRow::gaveFirst).reversed())
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures().headed("first"),
            GridColumn.figures().headed("at all"));
    for (GaveRow row : rows) {
      double all = (double) row.gave() / done.tally().talks();
      grid =
          grid.row(
              new GridCell.Id(row.position()),
              new GridCell.Share(row.share(), Words.percent(row.share())),
              new GridCell.Share(all, Words.percent(all)));
    }
    return List.of(
        new Heading(0, "Which line gives, as it was stated, of those that bound at the start"),
        grid.folded(elsewhere(MOST_POSITIONS)));
  }

  private List<Block> events(Done done) {
    List<EventRow> rows =
        TalkTables.events(report, done).stream()
            .filter(row -> row.talks() > 0)
            .sorted(Comparator.comparingLong(EventRow::talks).reversed())
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures(),
            GridColumn.figures().headed("first in round"));
    for (EventRow row : rows) {
      grid =
          grid.row(
              new GridCell.Text(row.event()),
              new GridCell.Share(row.share(), Words.percent(row.share())),
              new GridCell.Figure(TalkWords.figure(row.firstRound())));
    }
    return List.of(
        new Heading(0, "In how many talks events happen"), grid.folded(elsewhere(MOST_POSITIONS)));
  }

  /** Two options that parties have stated, the first of which is given up earlier more often. */
  private record Order(Stated one, Stated other, long before, long after) {}

  private List<Block> order(Done done) {
    List<Stated> stated = done.setting().stakes().stated();
    List<Order> orders = new ArrayList<>();
    for (int one = 0; one < stated.size(); one++) {
      for (int other = 0; other < stated.size(); other++) {
        long before = done.tally().before(one, other);
        long after = done.tally().before(other, one);
        if (one != other && before > after) {
          orders.add(new Order(stated.get(one), stated.get(other), before, after));
        }
      }
    }
    orders.sort(Comparator.comparingLong((Order o) -> o.before() - o.after()).reversed());
    if (orders.isEmpty()) {
      return List.of();
    }
    Order most = orders.get(0);
    return List.of(
        new Sentence(
            0,
            "Most often conceded first: "
                + name(most.one())
                + " before "
                + name(most.other())
                + ", in "
                + Words.percent((double) most.before() / done.tally().talks())
                + " of talks (after it in "
                + Words.percent((double) most.after() / done.tally().talks())
                + ")."));
  }

  private String name(Stated stated) {
    return report.scenario().parties().get(stated.seat()).id()
        + " "
        + report.scenario().issues().get(stated.issue()).id();
  }
}

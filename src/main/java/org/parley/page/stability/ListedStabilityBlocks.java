package org.parley.page.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.ListedStability;
import org.parley.page.Notes;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.Spelling;
import org.parley.page.words.StabilityWords;
import org.parley.scenario.GraphFile;
import org.parley.scenario.GraphFile.State;
import org.parley.stability.Inverse;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.Verdict;
import org.parley.table.Words;

/** Which of listed states are stable and in reach. */
public final class ListedStabilityBlocks {

  private static final int MOST_PATHS = 5;

  private static final String EVERYBODY = "all";

  private final ListedStability report;
  private final boolean isAll;
  private final Spelling spelling;

  private ListedStabilityBlocks(ListedStability report, boolean isAll, Spelling spelling) {
    this.report = report;
    this.isAll = isAll;
    this.spelling = spelling;
  }

  /**
   * The whole answer.
   *
   * @param isAll whether titles are told in full and all paths, for want of one screen
   */
  public static Blocks of(ListedStability report, boolean isAll, Spelling spelling) {
    return new ListedStabilityBlocks(report, isAll, spelling).blocks();
  }

  private Blocks blocks() {
    GraphFile file = report.file();
    List<Block> opening = new ArrayList<>(List.of(new Sentence(0, file.title())));
    if (!file.source().isEmpty()) {
      opening.add(new Sentence(0, "after " + file.source()));
    }
    return new Blocks.Builder()
        .section(opening)
        .section(needs())
        .section(verdicts())
        .section(paths(false))
        .section(paths(true))
        .closing(Notes.of(report.notes(), spelling));
  }

  private List<Block> verdicts() {
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words().headed("state")));
    single().forEach(v -> columns.add(GridColumn.words().headed(v.concept().title())));
    boolean hasCoalitions = single().size() < report.verdicts().size();
    if (hasCoalitions) {
      columns.add(GridColumn.words().headed("together"));
    }
    report.reaches().forEach(r -> columns.add(GridColumn.figures().headed(r.way().label())));
    columns.add(GridColumn.words());
    Grid grid = Grid.of(1, columns.toArray(GridColumn[]::new));
    for (int state = 0; state < report.file().states().size(); state++) {
      grid = grid.with(row(state));
    }
    String legend =
        "all: stable for all; else for whom it is. "
            + (hasCoalitions ? "together: the concepts by which no coalition leaves, or all. " : "")
            + (report.reaches().isEmpty()
                ? ""
                : list(report.reaches()) + ": fewest such moves that lead there");
    return List.of(new Heading(0, "For whom states are stable"), grid.explained(legend));
  }

  private static String list(List<Reach> reaches) {
    return String.join(", ", reaches.stream().map(reach -> reach.way().label()).toList());
  }

  private GridRow row(int state) {
    List<GridCell> cells = new ArrayList<>();
    cells.add(new GridCell.Id(report.file().states().get(state).id()));
    single().forEach(verdict -> cells.add(new GridCell.Text(whom(verdict, state))));
    if (single().size() < report.verdicts().size()) {
      cells.add(new GridCell.Text(againstCoalitions(state)));
    }
    for (Reach reach : report.reaches()) {
      cells.add(
          reach.states().get(state)
              ? new GridCell.Count(BigInteger.valueOf(reach.length(state)))
              : GridCell.EMPTY);
    }
    String title = report.file().states().get(state).title();
    cells.add(isAll ? new GridCell.Text(title) : GridCell.Excerpt.of(title));
    return new GridRow(cells, false);
  }

  private List<Verdict> single() {
    return report.verdicts().stream().filter(v -> !v.concept().isOfCoalitions()).toList();
  }

  /** The concepts by which a state is stable against coalitions. */
  private String againstCoalitions(int state) {
    List<String> concepts = new ArrayList<>();
    for (Verdict verdict : report.verdicts()) {
      if (verdict.concept().isOfCoalitions() && verdict.equilibria().get(state)) {
        concepts.add(verdict.concept().title().replace("coalition ", ""));
      }
    }
    int asked = report.verdicts().size() - single().size();
    return concepts.isEmpty()
        ? "-"
        : concepts.size() == asked ? EVERYBODY : String.join(" ", concepts);
  }

  private String whom(Verdict verdict, int state) {
    if (verdict.equilibria().get(state)) {
      return EVERYBODY;
    }
    List<String> parties = new ArrayList<>();
    for (int party = 0; party < verdict.byParty().size(); party++) {
      Optional<BitSet> stable = verdict.byParty().get(party);
      if (stable.isPresent() && stable.get().get(state)) {
        parties.add(report.file().parties().get(party));
      }
    }
    return parties.isEmpty() ? "-" : String.join(" ", parties);
  }

  /**
   * The moves to states in reach that are stable by the first concept by which any is.
   *
   * @param ofCoalitions whether it is about what coalitions reach and keep to
   */
  private List<Block> paths(boolean ofCoalitions) {
    for (Verdict verdict : report.verdicts()) {
      for (Reach reach : report.reaches()) {
        boolean isAsked =
            verdict.concept().isOfCoalitions() == ofCoalitions
                && (!ofCoalitions || reach.way() == Way.COALITION);
        BitSet goals = reach.states();
        goals.and(verdict.equilibria());
        if (isAsked && !goals.isEmpty()) {
          return paths(verdict, reach, goals);
        }
      }
    }
    return List.of();
  }

  /** What each party would have to prefer for the wanted state, where one is wanted. */
  private List<Block> needs() {
    if (report.wanted().isEmpty()) {
      return List.of();
    }
    State wanted = report.file().states().get(report.wanted().get());
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.words(), GridColumn.words());
    for (Verdict verdict : single()) {
      List<Inverse> own =
          report.inverses().stream().filter(i -> i.concept().equals(verdict.concept())).toList();
      String title = verdict.concept().title();
      if (!own.isEmpty() && own.stream().allMatch(i -> i.needed().isEmpty())) {
        grid = grid.row(text(title), GridCell.EMPTY, text("stable as things are"));
      }
      for (Inverse inverse : own.stream().filter(i -> !i.needed().isEmpty()).toList()) {
        String party = report.file().parties().get(inverse.party());
        grid = grid.row(text(title), new GridCell.Id(party), text(needs(inverse)));
      }
    }
    String title = wanted.title().isEmpty() ? "" : " (" + wanted.title() + ")";
    String heading = "What it takes for " + wanted.id() + title + " to be stable";
    return List.of(new Heading(0, heading), grid);
  }

  private static GridCell text(String text) {
    return new GridCell.Text(text);
  }

  private String needs(Inverse inverse) {
    List<String> needed = inverse.needed().stream().map(this::id).toList();
    return (inverse.isExact() ? "" : "at most ")
        + Words.plural(needed.size(), "comparison")
        + ": no better in "
        + String.join(", ", needed);
  }

  private List<Block> paths(Verdict verdict, Reach reach, BitSet goals) {
    String stable = StabilityWords.stable(verdict.concept());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "In reach " + StabilityWords.by(reach.way()) + " and " + stable));
    goals.stream()
        .limit(isAll ? Long.MAX_VALUE : MOST_PATHS)
        .forEach(goal -> blocks.add(new Entry(1, told(reach.path(goal), goal))));
    return blocks;
  }

  private String told(List<Reach.Step> path, int goal) {
    StringBuilder text = new StringBuilder();
    for (Reach.Step step : path) {
      text.append(id(step.from())).append(" -");
      text.append(String.join("+", report.named(step.movers()))).append("-> ");
    }
    return text.append(id(goal)).toString();
  }

  private String id(int state) {
    return report.file().states().get(state).id();
  }
}

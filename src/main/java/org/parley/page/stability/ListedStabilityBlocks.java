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
import org.parley.stability.Reach;
import org.parley.stability.Verdict;

/** Which of listed states are stable and in reach. */
public final class ListedStabilityBlocks {

  private static final int MOST_PATHS = 5;

  private static final String EVERYBODY = "all";

  private final ListedStability report;
  private final Spelling spelling;

  private ListedStabilityBlocks(ListedStability report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(ListedStability report, Spelling spelling) {
    return new ListedStabilityBlocks(report, spelling).blocks();
  }

  private Blocks blocks() {
    GraphFile file = report.file();
    List<Block> opening = new ArrayList<>(List.of(new Sentence(0, file.title())));
    if (!file.source().isEmpty()) {
      opening.add(new Sentence(0, "after " + file.source()));
    }
    return new Blocks.Builder()
        .section(opening)
        .section(verdicts())
        .section(paths())
        .closing(Notes.of(report.notes(), spelling));
  }

  private List<Block> verdicts() {
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words().headed("state")));
    single().forEach(v -> columns.add(GridColumn.words().headed(v.concept().title())));
    boolean hasCoalitions = single().size() < report.verdicts().size();
    if (hasCoalitions) {
      columns.add(GridColumn.words().headed("coalitions"));
    }
    report
        .reaches()
        .forEach(r -> columns.add(GridColumn.figures().headed(StabilityWords.by(r.way()))));
    columns.add(GridColumn.words());
    Grid grid = Grid.of(1, columns.toArray(GridColumn[]::new));
    for (int state = 0; state < report.file().states().size(); state++) {
      grid = grid.with(row(state));
    }
    String legend =
        "all: stable for all; else for whom it is. "
            + (hasCoalitions ? "coalitions: the concepts by which none of them leaves. " : "")
            + "By moves: fewest that lead there";
    return List.of(new Heading(0, "For whom states are stable"), grid.explained(legend));
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
    cells.add(GridCell.Excerpt.of(report.file().states().get(state).title()));
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
    return concepts.isEmpty() ? "-" : String.join(" ", concepts);
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

  /** The moves to states in reach that are stable by the first concept by which any is. */
  private List<Block> paths() {
    for (Verdict verdict : single()) {
      for (Reach reach : report.reaches()) {
        BitSet goals = reach.states();
        goals.and(verdict.equilibria());
        if (!goals.isEmpty()) {
          return paths(verdict, reach, goals);
        }
      }
    }
    return List.of();
  }

  private List<Block> paths(Verdict verdict, Reach reach, BitSet goals) {
    String stable = StabilityWords.stable(verdict.concept());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "In reach " + StabilityWords.by(reach.way()) + " and " + stable));
    goals.stream()
        .limit(MOST_PATHS)
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

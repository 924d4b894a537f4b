package org.parley.page.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Judged;
import org.parley.answer.StabilityReport.NeededWeights;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.scenario.Issue;
import org.parley.stability.Inverse;
import org.parley.stability.NearestWeights;
import org.parley.stability.Verdict;
import org.parley.table.Words;

/** What parties would have to prefer for an outcome to be stable. */
final class NeedBlocks {

  private static final int MOST_NEEDS = 6;

  private final StabilityReport report;
  private final Judged judged;

  private NeedBlocks(StabilityReport report, Judged judged) {
    this.report = report;
    this.judged = judged;
  }

  /**
   * What it takes.
   *
   * @param wanted what the wanted outcome is
   */
  static List<Block> of(StabilityReport report, Judged judged, String wanted) {
    return new NeedBlocks(report, judged).blocks(wanted);
  }

  private List<Block> blocks(String wanted) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "What it takes for the outcome wanted to be stable: " + wanted));
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.words(), GridColumn.words());
    for (Verdict verdict : judged.verdicts()) {
      List<Inverse> own =
          judged.inverses().stream().filter(i -> i.concept().equals(verdict.concept())).toList();
      if (!own.isEmpty() && own.stream().allMatch(i -> i.needed().isEmpty())) {
        grid =
            grid.row(
                new GridCell.Text(verdict.concept().title()),
                GridCell.EMPTY,
                new GridCell.Text("stable as things are"));
      }
    }
    for (Inverse inverse : judged.inverses().stream().filter(i -> !i.needed().isEmpty()).toList()) {
      grid =
          grid.row(
              new GridCell.Text(inverse.concept().title()),
              new GridCell.Id(report.parties().get(inverse.party())),
              new GridCell.Text(needs(inverse)));
    }
    blocks.add(grid);
    judged.weights().forEach(needed -> blocks.add(new Sentence(1, weights(needed))));
    return blocks;
  }

  private String weights(NeededWeights needed) {
    String party = report.parties().get(needed.party());
    if (needed.weights().isEmpty()) {
      return party + ": no weights of issues alone would do";
    }
    NearestWeights weights = needed.weights().get();
    List<String> changed = new ArrayList<>();
    for (int k = 0; k < weights.issues().size(); k++) {
      String from = String.format(Locale.ROOT, "%.3f", weights.from().get(k));
      String to = String.format(Locale.ROOT, "%.3f", weights.to().get(k));
      if (!from.equals(to)) {
        String issue = report.scenario().issues().get(weights.issues().get(k)).id();
        changed.add(issue + " " + from + " → " + to);
      }
    }
    String within = weights.isWithin() ? "within" : "beyond";
    String what = changed.isEmpty() ? "its own, all but ties" : String.join(", ", changed);
    return party + ": Nash by the nearest weights, " + what + " (" + within + " assumed ranges)";
  }

  private String needs(Inverse inverse) {
    String most = inverse.isExact() ? "" : "at most ";
    String comparisons = most + Words.plural(inverse.needed().size(), "comparison");
    List<String> moves = new ArrayList<>();
    for (int state : inverse.needed().stream().limit(MOST_NEEDS).toList()) {
      moves.add(options(judged.wanted().orElseThrow(), state));
    }
    String more = inverse.needed().size() > MOST_NEEDS ? " …" : "";
    return comparisons + ": no better with " + String.join("; ", moves) + more;
  }

  /** What an outcome has that another has not, in ids. */
  private String options(int from, int to) {
    List<String> said = new ArrayList<>();
    for (int issue = 0; issue < judged.states().issueCount(); issue++) {
      int option = judged.states().option(to, issue);
      if (judged.states().option(from, issue) != option) {
        Issue of = report.scenario().issues().get(issue);
        said.add(of.id() + "=" + of.options().get(option).id());
      }
    }
    return String.join(",", said);
  }
}

package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.KeptOutcome;
import org.parley.answer.RunReport;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Sentence;
import org.parley.table.Words;

/** The outcomes that come nearest to a deal, or some acceptable ones, as a run shows them. */
final class NearestBlocks {

  private static final int MOST = 3;

  private static final String ELSEWHERE =
      "option by option in outcome_options.csv; parley outcomes says who moves where";

  private final RunReport report;
  private final ExactFigures exact;
  private final DealBlocks deal;

  NearestBlocks(RunReport report, ExactFigures exact) {
    this.report = report;
    this.exact = exact;
    this.deal = new DealBlocks(report.scenario());
  }

  /** What each crosses and asks of whom. */
  List<Block> brief() {
    return listed(kept().stream().map(kept -> item(kept, List.of())).toList());
  }

  /** The first of them whole, and how the others differ from it. */
  List<Block> whole() {
    List<Item> items = new ArrayList<>();
    for (KeptOutcome kept : kept()) {
      items.add(
          item(
              kept,
              items.isEmpty()
                  ? List.of(deal.whole(kept))
                  : deal.differences(kept, report.kept().get(0))));
    }
    return listed(items);
  }

  private List<KeptOutcome> kept() {
    return report.kept().stream().limit(MOST).toList();
  }

  private List<Block> listed(List<Item> items) {
    return items.isEmpty()
        ? List.of()
        : List.of(
            new Heading(0, heading()),
            new Items(1, true, items, Optional.empty()),
            new Sentence(1, ELSEWHERE));
  }

  private String heading() {
    boolean isCounted = exact.areAcceptableAtHand();
    if (report.kept().get(0).crossed().isEmpty()) {
      return "Acceptable outcomes"
          + (isCounted
              ? ": the one asking least, then others drawn at random"
              : exact.acceptable().isPresent()
                      || report.zone().isPresent() && exact.coherent().isPresent()
                  ? " among the weighted draws"
                  : " among the draws");
    }
    return isCounted
        ? "Outcomes that cross fewest enforced lines, least firm first"
        : "Outcomes drawn that cross fewest enforced lines; others may cross fewer";
  }

  private Item item(KeptOutcome kept, List<Block> what) {
    String crossed = String.join(", ", Positions.ids(report.scenario(), kept.crossed()));
    List<Block> under = new ArrayList<>();
    under.add(new Entry(0, "steps asked: " + OutcomesBlocks.steps(kept)));
    under.addAll(what);
    return new Item(
        "crosses " + (crossed.isEmpty() ? OutcomesBlocks.NO_LINE : crossed),
        kept.alike().map(n -> "(" + Words.plural(n, "outcome") + ")").orElse(""),
        under);
  }
}

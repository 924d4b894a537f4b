package org.parley.page.negotiate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.files.negotiate.Deals;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.table.Words;

/** Which deals talks end in most often. */
final class DealList {

  private static final int MOST_DEALS = 2;

  private DealList() {}

  /**
   * The most frequent deals, the first in full, the others by what differs; nothing without one.
   */
  static List<Block> blocks(NegotiateReport report, Done done, Fold elsewhere) {
    List<Deals.Deal> deals = Deals.of(done, report.settings().kept()).listed();
    if (deals.isEmpty()) {
      return List.of();
    }
    int different = done.tally().deals().size();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(0, "Most frequent of " + Words.plural(different, "deal") + ", in titles"));
    int[] first = done.setting().game().table().outcome(deals.get(0).place());
    blocks.add(new Sentence(1, "1. " + share(done, deals.get(0))));
    blocks.add(terms(report, first, issue -> isOpen(report, issue), elsewhere));
    for (Deals.Deal deal : deals.subList(1, Math.min(MOST_DEALS, deals.size()))) {
      int[] outcome = done.setting().game().table().outcome(deal.place());
      String which = deal.number() + ". " + share(done, deal) + ", the same but";
      blocks.add(new Sentence(1, which));
      blocks.add(terms(report, outcome, issue -> outcome[issue] != first[issue], elsewhere));
    }
    return blocks;
  }

  private static Terms terms(
      NegotiateReport report, int[] outcome, IntPredicate isTold, Fold elsewhere) {
    List<Term> terms = new ArrayList<>();
    for (int issue = 0; issue < outcome.length; issue++) {
      if (isTold.test(issue)) {
        String title = TalkWords.option(report.scenario(), issue, outcome[issue]).title();
        terms.add(new Term(report.scenario().issues().get(issue).id(), title));
      }
    }
    return new Terms(2, terms, Optional.of(elsewhere));
  }

  /** Whether more than one option of an issue is left. */
  private static boolean isOpen(NegotiateReport report, int issue) {
    String id = report.scenario().issues().get(issue).id();
    List<String> left = report.enforcement().fixed().get(id);
    return left == null || left.size() > 1;
  }

  private static String share(Done done, Deals.Deal deal) {
    return Words.percent((double) deal.talks() / done.tally().talks()) + " of talks";
  }
}

package org.parley.page.opening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parley.answer.ChanceSwing;
import org.parley.answer.ChanceSwing.Shares;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.sensitivity.SobolIndex.Share;
import org.parley.table.Words;

/** How much of the variance over all ranges of chances is due to each (Sobol'). */
public final class VarianceBlocks {

  /** An interval that reaches from none to this share says nothing of how much it is. */
  private static final double MUCH = 0.5;

  private VarianceBlocks() {}

  /**
   * Nothing where that is not known. Rules of which it is said that they may change nothing either
   * way are not ranked by it.
   *
   * @param table the file that has all of it
   */
  public static List<Block> of(List<ChanceSwing> swings, String table) {
    List<ChanceSwing> known =
        swings.stream()
            .filter(swing -> swing.shares().isPresent() && !ChanceBlocks.isInVain(swing))
            .sorted(
                Comparator.comparing((ChanceSwing swing) -> isUncertain(shares(swing).total()))
                    .thenComparing(swing -> -shares(swing).total().estimate()))
            .toList();
    if (known.isEmpty()) {
      return List.of();
    }
    List<ChanceSwing> shown = known.subList(0, Math.min(ChanceBlocks.MOST, known.size()));
    Grid grid =
        Grid.of(
            1,
            GridColumn.figures(),
            GridColumn.words().headed("by itself"),
            GridColumn.figures(),
            GridColumn.words().headed("with joint effects"),
            GridColumn.words().headed("rule"));
    for (ChanceSwing swing : shown) {
      Shares shares = shares(swing);
      grid =
          grid.row(
              variance(shares.first()),
              new GridCell.Figure(interval(shares.first())),
              variance(shares.total()),
              new GridCell.Figure(interval(shares.total())),
              ChanceBlocks.name(swing));
    }
    List<Block> blocks = new ArrayList<>(List.of(heading(known), grid));
    blocks.addAll(said(shown));
    if (known.size() > shown.size()) {
      String more = Words.plural(known.size() - shown.size(), "more rule");
      blocks.add(new Sentence(1, more + " in " + table + "."));
    }
    return blocks;
  }

  private static Shares shares(ChanceSwing swing) {
    return swing.shares().orElseThrow();
  }

  private static Block heading(List<ChanceSwing> known) {
    return new Heading(
        0,
        "Which range matters (estimated, with "
            + Words.level(shares(known.get(0)).first().level())
            + " intervals): share of the variance over all ranges (Sobol')");
  }

  /** What the figures do not say themselves. */
  private static List<Block> said(List<ChanceSwing> shown) {
    List<Block> said = new ArrayList<>();
    boolean isAny =
        shown.stream()
            .map(VarianceBlocks::shares)
            .anyMatch(shares -> isUncertain(shares.first()) || isUncertain(shares.total()));
    if (isAny) {
      said.add(
          new Sentence(
              1, "?: too uncertain to say, little or much; more talks narrow the interval."));
    }
    if (shown.stream().map(VarianceBlocks::shares).anyMatch(VarianceBlocks::isOdd)) {
      said.add(
          new Sentence(
              1,
              "A share is from 0 to 1, and by itself at most that with joint effects: what is"
                  + " beyond is error of the estimate."));
    }
    return said;
  }

  /** Whether an interval holds both none and much of the variance. */
  static boolean isUncertain(Share share) {
    return share.low() <= 0 && share.high() >= MUCH;
  }

  /** Whether estimates that are shown are what no shares can be. */
  private static boolean isOdd(Shares shares) {
    boolean isFirst = !isUncertain(shares.first());
    boolean isTotal = !isUncertain(shares.total());
    return isFirst && isNoShare(shares.first())
        || isTotal && isNoShare(shares.total())
        || isFirst && isTotal && rounded(shares.first()) > rounded(shares.total());
  }

  private static boolean isNoShare(Share share) {
    return rounded(share) < 0 || rounded(share) > 100;
  }

  /** In hundredths, as it is shown. */
  private static long rounded(Share share) {
    return Math.round(100 * share.estimate());
  }

  private static GridCell variance(Share share) {
    return isUncertain(share)
        ? new GridCell.Unknown("?")
        : new GridCell.Share(share.estimate(), fraction(share.estimate()));
  }

  private static String fraction(double share) {
    String text = String.format(Locale.ROOT, "%.2f", share);
    return text.equals("-0.00") ? "0.00" : text;
  }

  private static String interval(Share share) {
    return "[" + fraction(share.low()) + ", " + fraction(share.high()) + "]";
  }
}

package org.parley.files.opening;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.parley.answer.ChanceSwing;
import org.parley.answer.ChanceSwing.Shares;
import org.parley.sensitivity.SobolIndex.Share;
import org.parley.table.Table;

/** Which chances of process rules matter most, as a table. */
public final class ChancesTable {

  static final Table<ChanceSwing> CHANCES =
      table(
          "chances",
          "by how much more likely it is with `less` that a zone is open by the last round");

  /** The same of the agreements of talks. */
  public static final Table<ChanceSwing> OF_TALKS =
      table(
          "talk_chances",
          "by how much greater the share of agreements is with `less`, in the same talks");

  private ChancesTable() {}

  private static Table<ChanceSwing> table(String name, String withLess) {
    Table.Builder<ChanceSwing> table =
        Table.<ChanceSwing>of(name, "rule of which another chance is tried, widest first")
            .text("rule", "name of the process rule", ChanceSwing::rule)
            .exactIfKnown("chance", "what it assumes", swing -> Optional.of(swing.assumed()))
            .truth("has_range", "whether the rule gives a range for it", ChanceSwing::hasRange)
            .exactIfKnown(
                "less",
                "lower end of the range, half of the chance where there is none",
                swing -> chance(swing.less()))
            .number("with_less", withLess, swing -> swing.less().difference())
            .number("with_less_low", limit("lower", "with_less"), swing -> swing.less().low())
            .number("with_less_high", limit("upper", "with_less"), swing -> swing.less().high())
            .exactIfKnown(
                "more",
                "upper end, else twice the chance, at most 1",
                swing -> chance(swing.more()))
            .number("with_more", "likewise with `more`", swing -> swing.more().difference())
            .number("with_more_low", limit("lower", "with_more"), swing -> swing.more().low())
            .number("with_more_high", limit("upper", "with_more"), swing -> swing.more().high());
    return shares(table).key("rule").build();
  }

  private static Table.Builder<ChanceSwing> shares(Table.Builder<ChanceSwing> table) {
    return table
        .number(
            "first",
            "share of the variance over all ranges that goes when this chance alone becomes known,"
                + " empty where that was not estimated; by chance it can lie below 0",
            share(Shares::first, Share::estimate))
        .number("first_low", "lower limit of `first`", share(Shares::first, Share::low))
        .number("first_high", "upper limit of `first`", share(Shares::first, Share::high))
        .number(
            "total",
            "share that stays when all others become known",
            share(Shares::total, Share::estimate))
        .number("total_low", "lower limit of `total`", share(Shares::total, Share::low))
        .number("total_high", "upper limit of `total`", share(Shares::total, Share::high));
  }

  /** Not a number where shares are not known, which is an empty cell. */
  private static ToDoubleFunction<ChanceSwing> share(
      Function<Shares, Share> which, Function<Share, Double> what) {
    return swing -> swing.shares().map(which).map(what).orElse(Double.NaN);
  }

  private static Optional<BigDecimal> chance(ChanceSwing.Otherwise with) {
    return Optional.of(with.chance());
  }

  private static String limit(String which, String column) {
    return which + " limit of `" + column + "`, which has none where it is exact";
  }
}

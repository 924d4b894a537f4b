package org.parley.files.opening;

import java.math.BigDecimal;
import java.util.Optional;
import org.parley.answer.ChanceSwing;
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
    return Table.<ChanceSwing>of(
            name, "rule of which the chance is halved and doubled, widest first")
        .text("rule", "name of the process rule", ChanceSwing::rule)
        .exactIfKnown("chance", "what it assumes", swing -> Optional.of(swing.chance()))
        .exactIfKnown("less", "half of that", swing -> chance(swing.less()))
        .number("with_less", withLess, swing -> swing.less().difference())
        .number("with_less_low", limit("lower", "with_less"), swing -> swing.less().low())
        .number("with_less_high", limit("upper", "with_less"), swing -> swing.less().high())
        .exactIfKnown("more", "twice the chance, at most 1", swing -> chance(swing.more()))
        .number("with_more", "likewise with `more`", swing -> swing.more().difference())
        .number("with_more_low", limit("lower", "with_more"), swing -> swing.more().low())
        .number("with_more_high", limit("upper", "with_more"), swing -> swing.more().high())
        .key("rule")
        .build();
  }

  private static Optional<BigDecimal> chance(ChanceSwing.Otherwise with) {
    return Optional.of(with.chance());
  }

  private static String limit(String which, String column) {
    return which + " limit of `" + column + "`, which has none where it is exact";
  }
}

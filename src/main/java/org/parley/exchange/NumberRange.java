package org.parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a range from one number to another by steps of a third. */
final class NumberRange {

  private NumberRange() {}

  static List<String> of(String issue, ForeignNode range, List<ForeignNode> parts, Cut cut) {
    BigDecimal low = number(parts.get(0));
    BigDecimal high = number(parts.get(1));
    BigDecimal step = number(parts.get(2));
    if (step.signum() <= 0 || high.compareTo(low) < 0) {
      throw range.wrong("[range] of issue [" + issue + "] has no value", "");
    }
    BigDecimal count = high.subtract(low).divideToIntegralValue(step).add(BigDecimal.ONE);
    if (count.compareTo(BigDecimal.valueOf(Cut.MOST)) > 0) {
      if (cut.steps().isEmpty()) {
        throw range.notHeld(
            "issue ["
                + issue
                + "] has ["
                + count.toPlainString()
                + "] values, at most ["
                + Cut.MOST
                + "] can be held",
            "Maybe 11 steps, which take eleven numbers of it, evenly spaced");
      }
      return cut.real(issue, low, high, range::notHeld);
    }
    List<String> values = new ArrayList<>();
    for (BigDecimal at = low; at.compareTo(high) <= 0; at = at.add(step)) {
      values.add(at.signum() == 0 ? "0" : at.stripTrailingZeros().toPlainString());
    }
    return values;
  }

  private static BigDecimal number(ForeignNode node) {
    return node.decimal("a number in [range]")
        .orElseThrow(() -> node.wrong("a number was expected in [range]", ""));
  }
}

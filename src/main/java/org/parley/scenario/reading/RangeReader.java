package org.parley.scenario.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.scenario.Range;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Scalar;

/** Reads an assumed number: one, or one with the range that might be defended. */
final class RangeReader {

  private static final List<String> KEYS = List.of("value", "low", "high");

  private RangeReader() {}

  /** The range, or nothing where it is not {@code 0 <= low <= value <= high <= 1}. */
  static Optional<Range> read(YamlNode node, String name, Expect expect) {
    return read(node, name, Bounds.PROBABILITY, expect);
  }

  /** The range, or nothing where its numbers are out of bounds or do not ascend. */
  static Optional<Range> read(YamlNode node, String name, Bounds bounds, Expect expect) {
    if (node instanceof Scalar) {
      return expect.number(node, name, bounds).map(Range::exactly);
    }
    Fields fields = Fields.of(node, name, node, expect, KEYS);
    List<Double> numbers =
        KEYS.stream().flatMap(key -> fields.requiredNumber(key, bounds).stream()).toList();
    return numbers.size() < KEYS.size()
        ? Optional.empty()
        : ordered(node, name, expect, numbers.get(0), numbers.get(1), numbers.get(2));
  }

  private static Optional<Range> ordered(
      YamlNode node, String name, Expect expect, double value, double low, double high) {
    if (low <= value && value <= high) {
      return Optional.of(new Range(value, low, high));
    }
    expect
        .problems()
        .report(
            ProblemCode.RANGE_ORDER,
            node,
            String.format(
                Locale.ROOT,
                "%s has [low] [%s], [value] [%s] and [high] [%s], ascending numbers were expected",
                name,
                low,
                value,
                high));
    return Optional.empty();
  }
}

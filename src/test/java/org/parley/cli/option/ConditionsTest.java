package org.parley.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;
import org.parley.testkit.Sketch;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Conditions on the command line and in a scenario against every option compared one by one, on a
 * hundred issues made up from fixed seeds.
 */
final class ConditionsTest {

  private static final Map<String, IntPredicate> SIGNS =
      Map.of(
          ">=", comparison -> comparison >= 0,
          "<=", comparison -> comparison <= 0,
          ">", comparison -> comparison > 0,
          "<", comparison -> comparison < 0,
          "!=", comparison -> comparison != 0,
          "=", comparison -> comparison == 0);

  private static final List<String> NAMES = SIGNS.keySet().stream().sorted().toList();

  @TempDir private Path folder;

  /** Two to seven numbers in quarters, of which some are written with zeros at the end. */
  private static List<String> options(Random random) {
    List<String> options = new ArrayList<>();
    int quarters = 0;
    for (int k = 2 + random.nextInt(6); k > 0; k--) {
      quarters += 1 + random.nextInt(5);
      BigDecimal number = BigDecimal.valueOf(25L * quarters, 2);
      options.add(
          random.nextBoolean()
              ? number.toPlainString()
              : number.stripTrailingZeros().toPlainString());
    }
    return options;
  }

  private Scenario scenario(List<String> options, String condition) {
    return Sketch.scenario()
        .number("release", options.toArray(String[]::new))
        .position("N-1", "north", "rejects: {release: \"" + condition + "\"}")
        .rules(Sketch.REJECTIONS)
        .located(folder)
        .scenario();
  }

  @Test
  void conditionsPickWhatComparingEveryOptionPicks() {
    CommandSpec spec = new CommandLine(CommandSpec.create()).getCommandSpec();
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<String> options = options(random);
      String sign = NAMES.get(random.nextInt(NAMES.size()));
      BigDecimal bound = new BigDecimal(options.get(random.nextInt(options.size())));
      boolean isOrder = !sign.equals("=") && !sign.equals("!=");
      // An order has any number; what is equal or not is an option.
      if (isOrder && random.nextBoolean()) {
        bound = bound.add(new BigDecimal(random.nextBoolean() ? "0.1" : "-0.1"));
      }
      BigDecimal operand = bound;
      IntPredicate holds = Objects.requireNonNull(SIGNS.get(sign));
      List<String> picked =
          options.stream().filter(o -> holds.test(new BigDecimal(o).compareTo(operand))).toList();
      Scenario scenario = scenario(options, sign + operand);
      assertThat(
              scenario.positions().get(0).readings().get(0).rejects().stream()
                  .map(Rejected::option))
          .as(options + " " + sign + operand)
          .containsExactlyElementsOf(picked);
      List<String> fixed = List.of("release" + sign + operand);
      if (picked.isEmpty()) {
        assertThatThrownBy(() -> FixedOptions.of(spec, scenario, fixed))
            .isInstanceOf(ParameterException.class)
            .hasMessageContaining("nothing is left of issue [release]");
      } else {
        assertThat(FixedOptions.of(spec, scenario, fixed)).isEqualTo(Map.of("release", picked));
      }
    }
  }
}

package org.parley.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testkit.Sketch;

/**
 * Rules over so many issues that no table could hold them, asked of every command. The expected
 * counts are worked out from powers, binomials and the distribution of a sum.
 */
final class WideRulesTest {

  @TempDir private Path folder;

  /**
   * A scenario of issues of options 0, 1, 2 and so on, and what crosses its one position.
   *
   * @param acceptable outcomes that do not
   */
  private record Wide(
      String name, int issues, int options, String condition, BigInteger acceptable) {

    Path writeTo(Path folder) {
      Sketch sketch = Sketch.scenario();
      String[] values =
          IntStream.range(0, options).mapToObj(String::valueOf).toArray(String[]::new);
      IntStream.range(0, issues).forEach(issue -> sketch.number("i" + issue, values));
      String rule = "rule \"" + name + "\" @crosses(\"A\") when " + condition;
      return sketch
          .position("A", "north", "")
          .rules(rule + " then verdict.crosses(drools); end\n")
          .write(folder);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Wide> wide() {
    BigInteger atMost = BigInteger.ZERO;
    for (int chosen = 0; chosen <= 3; chosen++) {
      atMost = atMost.add(binomial(20, chosen).shiftLeft(20 - chosen));
    }
    String sum = "accumulate(Term(issue in (" + issues(0, 20) + "), $v : value); $s : sum($v); ";
    String two =
        "accumulate(Term(issue in ("
            + issues(0, 10)
            + "), $v : value); $s : sum($v)) accumulate(Term(issue in ("
            + issues(10, 20)
            + "), $w : value); $t : sum($w); $t - $s > 5)";
    return List.of(
        new Wide(
            "conjunction",
            40,
            4,
            terms(40, "value > 0"),
            BigInteger.valueOf(4).pow(40).subtract(BigInteger.valueOf(3).pow(40))),
        new Wide(
            "at most three",
            20,
            3,
            "accumulate(Term(issue in (" + issues(0, 20) + "), value == 2); $n : count(); $n > 3)",
            atMost),
        new Wide("sum", 20, 5, sum + "$s > 45)", sumsOfFives(0, 45)),
        new Wide("bounds with decimals", 20, 5, sum + "$s < 35.0001, $s >= 10.5)", between()),
        new Wide("never met", 20, 5, sum + "$s == 35.5)", BigInteger.valueOf(5).pow(20)),
        // With 4 less each value of one half, a difference above 5 is a sum above 45.
        new Wide("difference", 20, 5, two, sumsOfFives(0, 45)),
        new Wide("joined", 20, 5, joined(), sumsOfFives(0, 45)));
  }

  private static BigInteger between() {
    return BigInteger.valueOf(5).pow(20).subtract(sumsOfFives(11, 35));
  }

  private static String issues(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "\"i" + i + "\"").collect(joining(", "));
  }

  private static String terms(int count, String constraint) {
    return IntStream.range(0, count)
        .mapToObj(i -> "Term(issue == \"i" + i + "\", " + constraint + ") ")
        .collect(joining());
  }

  private static String joined() {
    String bound =
        IntStream.range(0, 19)
            .mapToObj(i -> "Term(issue == \"i" + i + "\", $x" + i + " : value) ")
            .collect(joining());
    String sum = IntStream.range(0, 19).mapToObj(i -> "$x" + i).collect(joining(" + "));
    return bound + "Term(issue == \"i19\", value + " + sum + " > 45)";
  }

  private static BigInteger binomial(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  /** In how many ways twenty numbers from 0 to 4 have a sum between two. */
  private static BigInteger sumsOfFives(int least, int most) {
    TreeMap<Integer, BigInteger> ways = new TreeMap<>(Map.of(0, BigInteger.ONE));
    for (int n = 0; n < 20; n++) {
      TreeMap<Integer, BigInteger> next = new TreeMap<>();
      ways.forEach(
          (sum, count) ->
              IntStream.range(0, 5)
                  .forEach(value -> next.merge(sum + value, count, BigInteger::add)));
      ways = next;
    }
    return ways.subMap(least, true, most, true).values().stream()
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  @ParameterizedTest
  @MethodSource("wide")
  void countIsExactAndDrawsAgree(Wide wide) {
    Path file = wide.writeTo(folder);
    Cli.run("run", file, "--draws", 20_000, "-o", folder.resolve("out")).succeeded();
    JsonNode acceptable = Cli.summary(folder.resolve("out")).at("/acceptable");
    assertThat(acceptable.at("/exact/count").bigIntegerValue()).isEqualTo(wide.acceptable());
    double all = Math.pow(wide.options(), wide.issues());
    double share = wide.acceptable().doubleValue() / all;
    // Five standard errors of 20,000 draws, and one draw.
    double error = 5 * Math.sqrt(share * (1 - share) / 20_000) + 1.0 / 20_000;
    assertThat(acceptable.at("/sampled/share").asDouble()).isBetween(share - error, share + error);
  }

  @ParameterizedTest
  @MethodSource("wide")
  void everyQuestionAnswers(Wide wide) {
    Path file = wide.writeTo(folder);
    Stream.of("conflicts", "outcomes", "whatif")
        .forEach(command -> assertThat(Cli.run(command, file).succeeded().out()).isNotBlank());
    assertThat(Cli.run("worlds", file, "--draws", 1_000).succeeded().out()).isNotBlank();
    assertThat(Cli.run("compare", file, file).succeeded().out()).contains("nothing changed");
  }

  /** Two bounds on one sum, of which one has decimals, are bounds on the same whole numbers. */
  @Test
  void boundsWrittenDifferentlyAreCountedTogether() {
    String sum = "accumulate(Term(issue in (" + issues(0, 20) + "), $v : value); $s : sum($v); ";
    Sketch sketch = Sketch.scenario();
    IntStream.range(0, 20).forEach(i -> sketch.number("i" + i, "0", "1", "2", "3", "4"));
    Path file =
        sketch
            .position("A", "north", "")
            .position("B", "south", "")
            .rules(
                "rule \"low\" @crosses(\"A\") when "
                    + sum
                    + "$s < 35.0000000001) then verdict.crosses(drools); end\n"
                    + "rule \"high\" @crosses(\"B\") when "
                    + sum
                    + "$s > 45) then verdict.crosses(drools); end\n")
            .write(folder);
    Cli.run("run", file, "--draws", 100, "-o", folder.resolve("out")).succeeded();
    assertThat(Cli.summary(folder.resolve("out")).at("/acceptable/exact/count").bigIntegerValue())
        .isEqualTo(sumsOfFives(36, 45));
  }

  /** The sum is worked out in one rule, and compared in two. */
  @Test
  void aSumThatAnotherRuleDerivesIsCounted() {
    Sketch sketch = Sketch.scenario();
    IntStream.range(0, 20).forEach(i -> sketch.number("i" + i, "0", "1", "2", "3", "4"));
    Path file =
        sketch
            .position("A", "north", "")
            .position("B", "south", "")
            .rules(
                "declare Total of : String points : double end\n"
                    + "rule \"total\" when accumulate(Term(issue in ("
                    + issues(0, 20)
                    + "), $v : value); $s : sum($v))"
                    + " then insertLogical(new Total(\"all\", 2 * $s)); end\n"
                    + "rule \"high\" @crosses(\"A\") when Total(of == \"all\", points > 90)"
                    + " then verdict.crosses(drools); end\n"
                    + "rule \"low\" @crosses(\"B\") when not Total($t : points, $t >= 22)"
                    + " then verdict.crosses(drools); end\n")
            .write(folder);
    Cli.run("run", file, "--draws", 100, "-o", folder.resolve("out")).succeeded();
    assertThat(Cli.summary(folder.resolve("out")).at("/acceptable/exact/count").bigIntegerValue())
        .isEqualTo(sumsOfFives(11, 45));
    Stream.of("conflicts", "outcomes", "whatif", "rules")
        .forEach(command -> assertThat(Cli.run(command, file).succeeded().out()).isNotBlank());
  }
}

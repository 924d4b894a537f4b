package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.answer.KeptOutcome;
import org.parley.answer.RunReport;
import org.parley.effort.Known;
import org.parley.elimination.OutcomeSet;
import org.parley.testkit.Runs;
import org.parley.testkit.Sketch;

/** Puzzles of known answer through every stage: scenario file, Drools, tables, exact engine. */
final class PuzzlesTest {

  @TempDir private Path folder;

  private static BigInteger acceptable(RunReport report) {
    Known<OutcomeSet> exact = (Known<OutcomeSet>) report.exact().orElseThrow().acceptable();
    return exact.value().count();
  }

  /** Numbers of solutions: sequence A000170 of the On-Line Encyclopedia of Integer Sequences. */
  @ParameterizedTest
  @CsvSource({"4, 2", "5, 10", "6, 4", "7, 40", "8, 92"})
  void queensThatDoNotAttackOneAnother(int size, long solutions) {
    RunReport report = Runs.run(queens(size).located(folder), 0);
    assertThat(acceptable(report)).isEqualTo(BigInteger.valueOf(solutions));
    assertThat(report.kept()).hasSize((int) Math.min(20, solutions));
    assertThat(report.kept()).extracting(KeptOutcome::outcome).allSatisfy(this::isSolution);
  }

  private void isSolution(java.util.List<Integer> rows) {
    for (int a = 0; a < rows.size(); a++) {
      for (int b = 0; b < a; b++) {
        int distance = Math.abs(rows.get(a) - rows.get(b));
        assertThat(distance).isNotZero().isNotEqualTo(a - b);
      }
    }
  }

  /** A queen a column: sharing a row is incoherent, sharing a diagonal crosses a red line. */
  private static Sketch queens(int size) {
    Sketch sketch = Sketch.scenario();
    String[] rows = IntStream.range(0, size).mapToObj(String::valueOf).toArray(String[]::new);
    StringBuilder rules = new StringBuilder();
    for (int a = 0; a < size; a++) {
      sketch.number("q" + a, rows);
      for (int b = 0; b < a; b++) {
        sketch.position("D-" + a + "-" + b, "queen" + a, "");
        rules.append(sameRow(a, b)).append(sameDiagonal(a, b, size));
      }
    }
    return sketch.rules(rules.toString());
  }

  private static String sameRow(int a, int b) {
    return """
    rule "queens %1$d and %2$d share a row" @coherence("R-%1$d-%2$d")
    when
        Term(issue == "q%1$d", $row : value)
        Term(issue == "q%2$d", value == $row)
    then verdict.incoherent(drools); end
    """
        .formatted(a, b);
  }

  private static String sameDiagonal(int a, int b, int size) {
    String pairs =
        IntStream.range(0, size)
            .mapToObj(row -> pair(a, b, row, size))
            .filter(pair -> !pair.isEmpty())
            .collect(Collectors.joining(" or\n    "));
    return """
    rule "queens %1$d and %2$d share a diagonal" @crosses("D-%1$d-%2$d")
    when
        (%3$s)
    then verdict.crosses(drools); end
    """
        .formatted(a, b, pairs);
  }

  private static String pair(int a, int b, int row, int size) {
    String others =
        IntStream.of(row - (a - b), row + (a - b))
            .filter(other -> other >= 0 && other < size)
            .mapToObj(other -> "\"" + other + "\"")
            .collect(Collectors.joining(", "));
    return others.isEmpty()
        ? ""
        : String.format(
            "(Term(issue == \"q%d\", option == \"%d\") and Term(issue == \"q%d\", option in (%s)))",
            a, row, b, others);
  }

  /**
   * Three colours for six touching states, of which two orders a choice of three; Tasmania free.
   */
  @Test
  void mapOfAustraliaHasEighteenColouringsWithThreeColours() {
    Sketch sketch = Sketch.scenario();
    for (String state : new String[] {"WA", "NT", "SA", "Q", "NSW", "V", "T"}) {
      sketch.issue(state, "red", "green", "blue");
    }
    StringBuilder rules = new StringBuilder();
    String[] borders = {
      "WA NT", "WA SA", "NT SA", "NT Q", "SA Q", "SA NSW", "SA V", "Q NSW", "NSW V"
    };
    for (String border : borders) {
      String[] states = border.split(" ", -1);
      sketch.position(border.replace(' ', '-'), states[0], "");
      rules.append(
          """
          rule "%1$s and %2$s look different" @crosses("%1$s-%2$s")
          when
              Term(issue == "%1$s", $colour : option)
              Term(issue == "%2$s", option == $colour)
          then verdict.crosses(drools); end
          """
              .formatted(states[0], states[1]));
    }
    RunReport report = Runs.run(sketch.rules(rules.toString()).located(folder), 1_000);
    assertThat(acceptable(report)).isEqualTo(BigInteger.valueOf(18));
  }
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.StatedOption;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** What {@code outcomes} and {@code whatif} put on the screen. */
final class OutcomesCommandTest {

  private static final Pattern MOVES =
      Pattern.compile("(?m)^ {7}([a-z]+) moves \\d+ steps?: ([^\\n]*(?:\\n {7}(?!\\w+ moves).*)*)");
  private static final Pattern MOVE = Pattern.compile("([\\w-]+) from ([\\w-]+) to ([\\w-]+)");
  private static final String LEGEND = "(parley show says where each was stated)\n";

  @TempDir private Path folder;

  private static String outcomes(ShippedScenario shipped, Object... options) {
    Stream<Object> command = Stream.of("outcomes", shipped.file(), "--all");
    return Cli.run(Stream.concat(command, Stream.of(options)).toArray()).succeeded().out();
  }

  /** Every move starts from the option the scenario has the party state on that issue. */
  @ParameterizedTest
  @EnumSource
  void movesStartFromTheStatedOption(ShippedScenario shipped) {
    int moves = 0;
    for (MatchResult found : MOVES.matcher(outcomes(shipped)).results().toList()) {
      Party party = shipped.scenario().party(found.group(1)).orElseThrow();
      Map<String, String> stated =
          party.stated().stream()
              .collect(Collectors.toMap(StatedOption::issue, StatedOption::option));
      String text = found.group(2).replaceAll("\\s+", " ");
      for (MatchResult move : MOVE.matcher(text).results().toList()) {
        assertThat(stated).containsEntry(move.group(1), move.group(2));
        assertThat(move.group(3)).isNotEqualTo(move.group(2));
        moves++;
      }
    }
    assertThat(moves).isGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource
  void everyLineCrossedOnTheScreenIsExplainedBelow(ShippedScenario shipped) {
    String text = outcomes(shipped);
    int begin = text.indexOf(LEGEND) + LEGEND.length();
    int end = text.indexOf("\n\n", begin);
    String legend = text.substring(begin, end);
    Set<String> named = new TreeSet<>();
    Pattern.compile("[A-Z]+-[A-Z]?\\d+")
        .matcher(text.substring(0, begin) + text.substring(end))
        .results()
        .forEach(id -> named.add(id.group()));
    assertThat(named).isNotEmpty();
    String words = legend.replaceAll("\\s+", " ");
    for (Position position : shipped.scenario().positions()) {
      String line = position.id() + " " + position.party() + ": " + position.text();
      assertThat(words.contains(line)).as(line).isEqualTo(named.contains(position.id()));
    }
  }

  /** In December and February what each side forbids the other demands; in March it is not so. */
  @Test
  void whetherThereIsADealIsSaidFirst() {
    for (ShippedScenario none : Set.of(ShippedScenario.DECEMBER, ShippedScenario.FEBRUARY)) {
      assertThat(outcomes(none).lines().skip(2).findFirst())
          .contains("No coherent outcome satisfies all 9 enforced positions.");
    }
    assertThat(outcomes(ShippedScenario.MARCH))
        .containsPattern("\n[\\d,]+ coherent outcomes satisfy all 3 enforced positions\\.\n");
  }

  /** Only y on a and either option of b: the one acceptable outcome once b is fixed. */
  @Test
  void singleAcceptableOutcomeAndPartiesThatHaveStatedNothing() {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .issue("b", "v", "w")
            .position("A", "north", "rejects: {a: [x]}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    assertThat(Cli.run("outcomes", file, "--fix", "b=v").succeeded().out())
        .contains("\n1 coherent outcome satisfies the one enforced position.\n")
        .contains("  1. crosses no line (1 outcome)\n")
        .contains("No party has stated an option, so no steps can be counted.\n")
        .contains("\n  A  north: A\n");
  }

  /** The same to a thousandth: 0.850. */
  @Test
  void leastFirmComesFirstHoweverLittleFirmer() {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y", "z")
            .position("P", "north", "rejects: {a: [x]}\n    firmness: 0.8504")
            .position("Q", "north", "rejects: {a: [y]}\n    firmness: 0.8496")
            .position("R", "north", "rejects: {a: [z]}\n    firmness: 0.849600000000001")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    assertThat(Cli.run("outcomes", file).succeeded().out())
        .containsSubsequence("  1. crosses Q (", "  2. crosses R (", "  3. crosses P (");
  }

  @Test
  void positionCalledNothingIsNotMistakenForNone() {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position("nothing", "north", "rejects: {a: [y]}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    assertThat(Cli.run("outcomes", file).succeeded().out())
        .contains("  1. crosses no line (1 outcome)\n", "  2. crosses nothing (1 outcome)\n");
    Cli.Result run = Cli.run("run", file, "--draws", 0, "-o", folder.resolve("out"));
    assertThat(run.out()).contains("crosses no line").doesNotContain("crosses nothing");
  }

  @Test
  void whereNothingMakesSenseThereIsNothingNear() {
    assertThat(
            outcomes(
                ShippedScenario.FEBRUARY,
                "--fix",
                "occupied-territory=full-restoration,donetsk-withdrawal-pct=25"))
        .contains("No outcome makes sense, so none is near a deal")
        .doesNotContain("Outcomes by the enforced lines", "crossed (parley show");
  }

  @Test
  void whatIfSaysWhatItsReadingsAndPositionsStandFor() {
    String text = Cli.run("whatif", ShippedScenario.FEBRUARY.file(), "--all").succeeded().out();
    String legend = text.substring(text.indexOf(LEGEND)).replaceAll("\\s+", " ");
    assertThat(legend)
        .contains("UA-R3 ukraine: The way into NATO must stay open. from strict to eu-instead:")
        .contains("RU-R3 russia: Ukraine's armed forces are limited.")
        // In the way of nothing, so that no change of it is on the screen.
        .doesNotContain("RU-R1");
  }
}

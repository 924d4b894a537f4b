package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.Sketch;

/** A warning is accepted where it arises, with a reason, and nowhere else. */
final class AcceptedWarningsTest {

  private static final String CLOSE = " then verdict.crosses(drools); end\n";
  private static final String FORCE = "when Term(issue == \"force\", option == ";
  private static final String NARROW =
      "when Term(issue == \"force\", option == \"many\") Term(issue == \"days\", value > 0)";

  @TempDir private Path folder;

  private static Sketch sketch(String metadata) {
    return Sketch.scenario()
        .issue("force", "none", "few", "many")
        .number("days", "0", "30")
        .position("A", "north", "")
        .rules(
            "rule \"wide\" @crosses(\"A\") "
                + FORCE
                + "\"many\")"
                + CLOSE
                + "rule \"narrow\" @crosses(\"A\") "
                + metadata
                + NARROW
                + CLOSE);
  }

  private List<String> codes(Sketch sketch) {
    Cli.Result result = Cli.run("check", sketch.write(folder));
    assertThat(result.status()).isZero();
    Matcher codes = Pattern.compile("warning\\[(W\\d\\d)]").matcher(result.err());
    return codes.results().map(match -> match.group(1)).toList();
  }

  @Test
  void ruleThatAddsNothingIsAWarning() {
    assertThat(codes(sketch(""))).contains("W53");
  }

  @Test
  void ruleAcceptsItsOwnWarning() {
    assertThat(codes(sketch("@accept(\"W53: said twice in May.\") "))).doesNotContain("W53", "W78");
  }

  @Test
  void warningOfAnotherKindIsNotAccepted() {
    assertThat(codes(sketch("@accept(\"W54: said twice in May.\") "))).contains("W53", "W78");
  }

  @Test
  void scenarioAcceptsForItsRules() {
    assertThat(codes(sketch("").more("accept: {W53: Said twice in May.}\n")))
        .doesNotContain("W53", "W78");
  }

  @Test
  void positionAcceptsWhatStandsInIt() {
    Sketch inPlace =
        Sketch.scenario()
            .issue("force", "none", "few", "many")
            .position("A", "north", "rejects: {force: [few, many]}")
            .position("B", "north", "accept: {W64: Said alone.}\n    rejects: {force: [many]}")
            .rules(Sketch.REJECTIONS);
    assertThat(codes(inPlace)).doesNotContain("W64", "W78");
  }

  @Test
  void positionDoesNotAcceptForAnother() {
    Sketch elsewhere =
        Sketch.scenario()
            .issue("force", "none", "few", "many")
            .position("A", "north", "accept: {W64: Said alone.}\n    rejects: {force: [few, many]}")
            .position("B", "north", "rejects: {force: [many]}")
            .rules(Sketch.REJECTIONS);
    assertThat(codes(elsewhere)).contains("W64", "W78");
  }

  @Test
  void linesOfTwoPartiesThatStandAgainstEachOtherAreNoWarning() {
    Sketch opposed =
        Sketch.scenario()
            .issue("force", "none", "few", "many")
            .position("A", "north", "rejects: {force: [few, many]}")
            .position("B", "south", "rejects: {force: [none]}")
            .rules(Sketch.REJECTIONS);
    assertThat(codes(opposed)).doesNotContain("W59", "W64");
  }
}

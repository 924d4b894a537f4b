package org.parley.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.rules.book.RuleVariants.Variant;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.wording.RuleWords;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.testkit.Sketch;

/** The slips that are made of a condition, in words, each written down by hand. */
final class RuleVariantsTest {

  private static final String HEAD =
      """
      import org.parley.rules.facts.Term
      global org.parley.rules.facts.Ruling verdict
      rule "r"
          @crosses("A")
      when
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          Term(issue == "release", value > 40) => release at least 40; release above 60; release above 20
          Term(issue == "release", value <= 60) => release below 60; release at most 61; release at most 40
          Term(issue == "payment", option == "once") => payment is yearly; payment is none
          not Term(issue == "payment", option != "none") => not payment is not once; not payment is not yearly
          Term(issue == "payment", option in ("none", "once")) => payment is once; payment is yearly or once; payment is none; payment is none or yearly
          accumulate(Term(issue in ("release", "monitoring")); $k : count(); $k >= 2) => the number of (any of release and monitoring) above 2; the number of (any of release and monitoring) at least 3; the number of (any of release and monitoring) at least 1
          Term(issue == "monitoring", option == "joint" || option == "alone") => monitoring is alone or is alone; monitoring is joint or is joint
          """)
  void slipsAreThese(String condition, String slips) throws IOException {
    Path file = folder.resolve("r.drl");
    Files.writeString(file, HEAD + condition + "\nthen\n    verdict.crosses(drools);\nend\n");
    List<Problem> problems = new ArrayList<>();
    RuleFile read = RuleFile.read(file, problems);
    assertThat(problems).isEmpty();
    Scenario scenario =
        Sketch.scenario()
            .number("release", "20", "40", "60")
            .issue("payment", "none", "once", "yearly")
            .issue("monitoring", "joint", "alone")
            .position("A", "upstream", "")
            .rules(Files.readString(file).replaceFirst("(?s)^.*?(?=rule )", ""))
            .compile(Files.createDirectory(folder.resolve("s")))
            .scenario();
    assertThat(RuleVariants.of(scenario, read.text().rules().get(0)))
        .extracting(Variant::rule)
        .extracting(RuleWords::of)
        .containsExactly(slips.split("; "));
  }
}

package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule in {@code rules/} has a case of its own in the test class of its file. */
final class ShippedRulesTest {

  private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");

  private static final Map<String, List<RuleCase>> CASES =
      Map.of(
          "agreement.drl", AgreementRulesTest.cases(),
          "coherence.drl", CoherenceRulesTest.cases(),
          "european-force.drl", EuropeanForceTest.cases(),
          "february-hints.drl", FebruaryHintsTest.cases(),
          "february-linkages.drl", FebruaryLinkagesTest.cases(),
          "february-second.drl", FebruarySecondTest.cases(),
          "fund-and-minerals.drl", FundAndMineralsTest.cases(),
          "march-truce.drl", MarchTruceTest.cases(),
          "rejections.drl", RejectionsTest.cases());

  /** The files of rules about outcomes; {@link TalksFebruaryTest} has that of process rules. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      return files
          .filter(file -> file.toString().endsWith(".drl"))
          .filter(file -> !file.endsWith("talks-february.drl"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyFileHasATestClass() throws IOException {
    assertThat(files().stream().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(CASES.keySet());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyRuleThatConcludesAVerdictHasACase(Path file) throws IOException {
    List<String> rules =
        RULE.matcher(Files.readString(file))
            .results()
            .filter(rule -> rule.group().contains("verdict."))
            .map((MatchResult rule) -> rule.group(1))
            .toList();
    assertThat(rules).isNotEmpty();
    assertThat(CASES.get(file.getFileName().toString()))
        .extracting(RuleCase::rule)
        .containsExactlyElementsOf(rules);
  }
}

package org.parley.question.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.answer.authoring.RuleTestReport;
import org.parley.answer.authoring.RuleTestReport.Change;
import org.parley.elimination.Budget;
import org.parley.scenario.reading.RuleTestReader;
import org.parley.scenario.reading.RuleTests;

/** The shipped rules say what their tests expect, and hardly any slip in them goes unnoticed. */
final class ShippedRuleTestsTest {

  private static final Path RULES = Path.of("rules");

  /** Rules about talks are tested as talks. */
  private static final Path OF_TALKS = RULES.resolve("talks-february.drl");

  @Test
  void everyShippedRuleFileHasTests() throws IOException {
    try (Stream<Path> files = Files.list(RULES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".drl")))
          .hasSizeGreaterThan(8)
          .filteredOn(file -> !file.equals(OF_TALKS))
          .allSatisfy(
              file ->
                  assertThat(Path.of(file.toString().replace(".drl", RuleTests.ENDING))).exists());
    }
  }

  @Test
  void testsPassAndNoticeNineOfTenSlips() throws IOException {
    List<RuleTests> tests;
    try (Stream<Path> files = Files.list(RULES)) {
      tests =
          files
              .filter(file -> file.toString().endsWith(RuleTests.ENDING))
              .sorted()
              .map(RuleTestReader::read)
              .toList();
    }
    RuleTestReport report =
        RuleTesting.run(tests, new RuleTesting.Settings(1 << 16, Budget.ofEdges(1 << 16), true));
    assertThat(report.files()).hasSize(9).allSatisfy(f -> assertThat(f.failed()).isEmpty());
    List<Change> changes =
        report.files().stream()
            .flatMap(f -> f.mutations().orElseThrow().changes().stream())
            .toList();
    long noticed = changes.stream().filter(Change::isNoticed).count();
    assertThat(changes).hasSizeGreaterThan(200);
    assertThat(noticed).isGreaterThanOrEqualTo(changes.size() * 9L / 10);
  }
}

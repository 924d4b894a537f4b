package org.parley.question.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.rules.RuleBook;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Tabulation;
import org.parley.tabulation.Tabulator;

/** Rules said in words, and read again as sentences, are judged as they were. */
final class RuleFormsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "december-2025, european-force",
    "december-2025, fund-and-minerals",
    "february-2026, february-linkages",
    "february-2026, february-hints",
    "february-2026-second, february-second",
    "march-2025, march-truce"
  })
  void wordsOfShippedRulesSayTheSame(String scenario, String rules) throws IOException {
    Path file = Path.of("scenarios", scenario + ".yaml");
    Files.writeString(
        folder.resolve(rules + ".rules"), RuleForms.of(Path.of("rules", rules + ".drl"), true));
    String text =
        Files.readString(file)
            .replace("../rules/" + rules + ".drl", rules + ".rules")
            .replace("../rules/", Path.of("rules").toAbsolutePath() + "/");
    Path other = Files.writeString(folder.resolve(scenario + ".yaml"), text);
    assertThat(tables(other)).isEqualTo(tables(file));
  }

  private static Tabulation tables(Path file) {
    return Tabulator.tabulate(
        RuleBook.compile(ScenarioReader.readLocated(file)), Tabulator.DEFAULT_LIMIT);
  }
}

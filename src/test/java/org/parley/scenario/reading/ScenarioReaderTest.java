package org.parley.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Option.Basis;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Position.Kind;
import org.parley.scenario.Position.Status;
import org.parley.scenario.Position.Wording;
import org.parley.scenario.Range;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.StatedOption;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

final class ScenarioReaderTest {

  private static Source source(String document, int paragraph) {
    return new Source(document, paragraph);
  }

  private static Scenario full() {
    return ScenarioReader.read(Corpus.file("good/full.yaml"));
  }

  private static Scenario sketch() {
    return ScenarioReader.read(Corpus.file("good/sketch.yaml"));
  }

  @Test
  void headIsReadAsWritten() {
    Scenario scenario = full();
    assertThat(scenario.id()).isEqualTo("full");
    assertThat(scenario.title()).isEqualTo("Everything: at once");
    assertThat(scenario.date()).isEqualTo("2026");
    assertThat(scenario.notes()).isEqualTo("Two lines\nof remarks.\n");
    assertThat(scenario.documents())
        .containsExactly(
            new SourceDocument("S001", "Communique", "s001.txt", "2026-01-05", "official text"),
            new SourceDocument("S002", "Interview", "", "2025", ""));
    assertThat(scenario.ruleFiles()).containsExactly(Corpus.file("rules.drl"));
  }

  @Test
  void partiesKeepWhatTheyStatedInOrder() {
    assertThat(full().parties())
        .containsExactly(
            new Party(
                "north",
                "North",
                List.of(
                    new StatedOption(
                        "border",
                        "old-line",
                        List.of(source("S001", 2), source("S002", 11)),
                        "said twice"),
                    new StatedOption("water", "50", List.of(), ""))),
            new Party("south", "South", List.of()));
  }

  @Test
  void optionsAreEvidencedWhereTheyHaveSourcesUnlessTheySayOtherwise() {
    assertThat(full().issues())
        .containsExactly(
            new Issue(
                "border",
                "Where the border runs",
                "territory",
                Optional.empty(),
                List.of(
                    new Option(
                        "old-line",
                        "the line of 1960",
                        Basis.EVIDENCED,
                        List.of(source("S001", 3)),
                        "on both maps"),
                    new Option(
                        "new-line", "new-line", Basis.ASSUMPTION, List.of(source("S001", 4)), ""),
                    new Option("river", "river", Basis.COMPLEMENT, List.of(), "")),
                "two maps differ"),
            new Issue(
                "water",
                "Share of the water for the south",
                "",
                Optional.of("percent"),
                List.of(
                    new Option("0", "0", Basis.COMPLEMENT, List.of(), ""),
                    new Option("50", "50", Basis.EVIDENCED, List.of(source("S001", 5)), "")),
                ""));
  }

  @Test
  void positionWithRejectsHasOnePlainReading() {
    assertThat(full().positions().get(0))
        .isEqualTo(
            new Position(
                "N-1",
                "north",
                Kind.RED_LINE,
                Status.STATED,
                Wording.STATED_ABSOLUTE,
                "The border stays where it was",
                List.of(source("S001", 6)),
                new Range(0.9, 0.8, 1),
                List.of(
                    new Reading(
                        "plain",
                        "",
                        1,
                        List.of(
                            new Rejected("border", "new-line"), new Rejected("border", "river")),
                        List.of(),
                        "")),
                "repeated often"));
  }

  @Test
  void readingsKeepTheirOrderAndProbabilities() {
    assertThat(full().positions().get(1).readings())
        .containsExactly(
            new Reading(
                "wide",
                "any water",
                0.7,
                List.of(new Rejected("water", "0")),
                List.of(source("S002", 1)),
                "likely"),
            new Reading("narrow", "", 0.2, List.of(), List.of(), ""),
            new Reading("silent", "", 0.1, List.of(), List.of(), ""));
  }

  @Test
  void withoutProbabilitiesTheFirstReadingIsCertain() {
    assertThat(full().positions().get(2).readings())
        .extracting(Reading::name, Reading::probability)
        .containsExactly(tuple("joint", 1.0), tuple("sole", 0.0));
  }

  @Test
  void wordingFollowsFromTheKindAndFirmnessFromTheWording() {
    // Stated firmness; assumptions.firmness of "reported"; that of "inferred".
    assertThat(full().positions())
        .extracting(Position::wording)
        .containsExactly(
            Wording.STATED_ABSOLUTE, Wording.STATED_SOFT, Wording.REPORTED, Wording.INFERRED);
    assertThat(full().positions().subList(1, 4))
        .extracting(Position::firmness)
        .containsExactly(Range.exactly(0.25), Range.exactly(0.65), new Range(0.4, 0.1, 0.6));
    assertThat(ScenarioReader.read(Corpus.file("good/small.yaml")).positions())
        .allSatisfy(
            position -> {
              assertThat(position.wording()).isEqualTo(Wording.STATED_STRONG);
              assertThat(position.firmness()).isEqualTo(new Range(0.85, 0.7, 0.95));
            });
  }

  @Test
  void assumptionsAreCompletedWithDefaults() {
    Assumptions assumptions = full().assumptions();
    assertThat(assumptions.note()).isEqualTo("our guesses");
    assertThat(assumptions.firmness())
        .containsOnlyKeys(Wording.values())
        .containsEntry(Wording.REPORTED, Range.exactly(0.65))
        .containsEntry(Wording.LEAKED, new Range(0.4, 0.2, 0.7));
    assertThat(assumptions.optionWeights())
        .isEqualTo(Map.of("border", Map.of("old-line", 0.0, "new-line", 1.0, "river", 2.5)));
    assertThat(assumptions.correlation()).isEqualTo(Map.of("south", 0.3));
    assertThat(sketch().assumptions())
        .isEqualTo(new Assumptions("", Assumptions.DEFAULT_FIRMNESS, Map.of(), Map.of()));
  }

  @Test
  void withoutDocumentsNothingNeedsSources() {
    assertThat(sketch().issues().get(1).options())
        .extracting(Option::id, Option::basis)
        .containsExactly(
            tuple("yes", Basis.ASSUMPTION),
            tuple("no", Basis.ASSUMPTION),
            tuple("true", Basis.COMPLEMENT));
    assertThat(sketch().positions())
        .allSatisfy(position -> assertThat(position.sources()).isEmpty());
  }

  @Test
  void aliasStandsForWhatItsAnchorHolds() {
    Scenario scenario = ScenarioReader.read(Corpus.file("good/aliases.yaml"));
    assertThat(scenario.positions().get(1).readings())
        .isEqualTo(scenario.positions().get(0).readings());
  }

  @Test
  void rejectingEveryOptionAndRejectingOneTwiceAreWarnings(@TempDir Path folder)
      throws IOException {
    String text =
        Corpus.text(Corpus.file("good/small.yaml"))
            .replace("[new-line, river]", "[new-line, river, old-line, river]");
    LocatedScenario located = ScenarioReader.readLocated(write(folder, text));
    assertThat(located.warnings())
        .extracting(Problem::severity, Problem::message)
        .containsExactly(
            tuple(
                Problem.Severity.WARNING,
                "[rejects] of position [N-1] for issue [border] leaves no option, so nothing"
                    + " satisfies it"),
            tuple(
                Problem.Severity.WARNING,
                "[rejects] of position [N-1] for issue [border] names [river] twice"));
    assertThat(located.scenario().positions().get(0).readings().get(0).rejects()).hasSize(3);
  }

  @Test
  void missingRuleFileIsAdvisedAsTheFileWouldNameIt() {
    Path file = Corpus.file("bad/reference/missing-rule-file.yaml");
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file));
    assertThat(refusal.problems().get(0).advice()).contains("Maybe [../../rules.drl]");
  }

  @ParameterizedTest
  @MethodSource("org.parley.scenario.reading.Corpus#good")
  void byteOrderMarkAndForeignLineEndsChangeNothing(Path file, @TempDir Path folder)
      throws IOException {
    String text = Corpus.text(file);
    Scenario expected = ScenarioReader.read(write(folder, text));
    assertThat(ScenarioReader.read(write(folder, "\uFEFF" + text))).isEqualTo(expected);
    assertThat(ScenarioReader.read(write(folder, text.replace("\n", "\r\n")))).isEqualTo(expected);
  }

  @Test
  void orderOfSectionsChangesNothing(@TempDir Path folder) throws IOException {
    List<String> sections =
        new ArrayList<>(
            List.of(Corpus.text(Corpus.file("good/small.yaml")).split("(?m)(?=^[a-z])")));
    Scenario expected = ScenarioReader.read(write(folder, String.join("", sections)));
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 20; round++) {
      for (int last = sections.size() - 1; last > 0; last--) {
        sections.add(sections.remove(random.nextInt(last + 1)));
      }
      assertThat(ScenarioReader.read(write(folder, String.join("", sections)))).isEqualTo(expected);
    }
  }

  private static Path write(Path folder, String text) throws IOException {
    Files.createDirectories(folder.resolve("good"));
    Files.writeString(folder.resolve("rules.drl"), "");
    return Files.write(
        folder.resolve("good").resolve("scenario.yaml"), text.getBytes(StandardCharsets.UTF_8));
  }
}

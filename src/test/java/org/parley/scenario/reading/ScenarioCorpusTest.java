package org.parley.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Position;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemText;
import org.parley.scenario.problem.ScenarioException;

final class ScenarioCorpusTest {

  static Stream<Path> bad() {
    return Stream.of(Corpus.badText(), Corpus.badStructure(), Corpus.badReferences())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void badFileIsRefusedForItsFaultsAndNoOthers(Path file) {
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file));
    List<Corpus.Expectation> expected = Corpus.expectations(file);
    assertThat(expected).isNotEmpty();
    assertThat(refusal).isNotNull();
    assertThat(refusal.problems())
        .as(ProblemText.of(refusal.problems()))
        .hasSameSizeAs(expected)
        .zipSatisfy(
            expected, (problem, expectation) -> assertThat(expectation.isMetBy(problem)).isTrue());
  }

  @ParameterizedTest
  @MethodSource("bad")
  void problemsShowTheLineTheyNameAndSayTheFile(Path file) {
    List<String> lines = Corpus.text(file).lines().toList();
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file));
    assertThat(refusal.problems())
        .allSatisfy(
            problem -> {
              Problem.Location at = problem.location();
              assertThat(at.file()).isEqualTo(file.toString());
              assertThat(at.text()).isEqualTo(at.line() == 0 ? "" : lines.get(at.line() - 1));
            });
  }

  @ParameterizedTest
  @MethodSource("org.parley.scenario.reading.Corpus#good")
  void goodFileIsReadWithoutWarning(Path file) {
    assertThat(ScenarioReader.readLocated(file).warnings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.parley.scenario.reading.Corpus#good")
  void schemaAcceptsWhatIsGood(Path file) {
    assertThat(ScenarioSchema.faults(Corpus.text(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.parley.scenario.reading.Corpus#badStructure")
  void schemaRefusesWhatIsWronglyBuilt(Path file) {
    assertThat(ScenarioSchema.faults(Corpus.text(file))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.parley.scenario.reading.Corpus#badReferences")
  void schemaCannotSeeWhatIdsReferTo(Path file) {
    // Of several faults some may be in the structure, which makes the file no test of this.
    if (Corpus.expectations(file).size() == 1) {
      assertThat(ScenarioSchema.faults(Corpus.text(file))).isEmpty();
    }
  }

  @Test
  void schemaStatesTheDefaultFirmnessOfEveryWording() {
    List<String> stated = new ArrayList<>();
    List<String> constant = new ArrayList<>();
    for (Position.Wording wording : Position.Wording.values()) {
      stated.add(ScenarioSchema.defaultFirmness(wording).toString());
      constant.add(String.valueOf(Assumptions.DEFAULT_FIRMNESS.get(wording)));
    }
    assertThat(stated).isEqualTo(constant);
  }
}

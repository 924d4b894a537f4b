package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.testkit.Outcomes;
import org.parley.testkit.ShippedScenario;

/**
 * Holds the shipped scenarios against the table of forbidden combinations, which was written from
 * the documents without looking at any rule.
 */
final class EvidenceTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/parley/evidence");
  private static final Pattern ATOM = Pattern.compile("(\\S+) (not )?in \\{(.*)}");

  /** That an issue has one of some options. */
  private record Atom(int issue, BitSet options) {

    static Atom parse(String text, Scenario scenario) {
      Matcher matcher = ATOM.matcher(text.strip());
      assertThat(matcher.matches()).as(text).isTrue();
      int issue = scenario.issueIndex(matcher.group(1));
      BitSet options = new BitSet();
      for (String option : matcher.group(3).split(", ", -1)) {
        int index = scenario.issues().get(issue).indexOf(option);
        assertThat(index).as(option).isNotNegative();
        options.set(index);
      }
      if (matcher.group(2) != null) {
        options.flip(0, scenario.issues().get(issue).options().size());
      }
      return new Atom(issue, options);
    }

    boolean holds(int[] outcome) {
      return options.get(outcome[issue]);
    }
  }

  /** One row of the table: the target is concluded where all atoms of an alternative hold. */
  private record Forbidden(Target target, List<List<Atom>> alternatives) {

    static Forbidden parse(NamedCsvRecord row, Scenario scenario) {
      List<List<Atom>> alternatives =
          Arrays.stream(row.getField("forbid").split(" OR ", -1))
              .map(conjunction -> conjunction.split(" & ", -1))
              .map(atoms -> Arrays.stream(atoms).map(a -> Atom.parse(a, scenario)).toList())
              .toList();
      return new Forbidden(target(row, scenario), alternatives);
    }

    private static Target target(NamedCsvRecord row, Scenario scenario) {
      String id = row.getField("id");
      if (id.startsWith("F-") || id.startsWith("A-")) {
        return new Incoherence(id);
      }
      Position position = scenario.positions().get(scenario.positionIndex(id));
      String reading = row.getField("reading");
      if (reading.isEmpty()) {
        assertThat(position.readings()).as(id).hasSize(1);
        reading = position.readings().get(0).name();
      }
      return new Crossing(id, reading);
    }

    boolean forbids(int[] outcome) {
      return alternatives.stream().anyMatch(a -> a.stream().allMatch(atom -> atom.holds(outcome)));
    }

    int[] issues() {
      return alternatives.stream()
          .flatMap(List::stream)
          .mapToInt(Atom::issue)
          .sorted()
          .distinct()
          .toArray();
    }
  }

  private static List<NamedCsvRecord> rows(String file) {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Forbidden> forbidden(ShippedScenario shipped) {
    return rows("forbidden.csv").stream()
        .filter(row -> List.of(row.getField("scenarios").split(" ", -1)).contains(shipped + ""))
        .map(row -> Forbidden.parse(row, shipped.scenario()))
        .toList();
  }

  private static int[] random(Scenario scenario, Random random) {
    return Arrays.stream(scenario.outcomeSpace().optionCounts()).map(random::nextInt).toArray();
  }

  @ParameterizedTest
  @EnumSource
  void everythingTheRulesConcludeIsInTheEvidence(ShippedScenario shipped) {
    assertThat(forbidden(shipped).stream().map(Forbidden::target))
        .containsExactlyInAnyOrderElementsOf(shipped.rules().targets());
  }

  @ParameterizedTest
  @EnumSource
  void judgeAgreesOnEveryCombinationOfTheIssuesNamed(ShippedScenario shipped) {
    RuleBook rules = shipped.rules();
    Random random = new Random(3);
    try (Judge judge = rules.openJudge()) {
      for (Forbidden row : forbidden(shipped)) {
        int target = rules.targets().indexOf(row.target());
        int[] issues = row.issues();
        int[] outcome = random(rules.scenario(), random);
        int[] counts =
            Arrays.stream(issues).map(rules.scenario().outcomeSpace()::optionCount).toArray();
        Outcomes.forEach(
            counts,
            options -> {
              for (int k = 0; k < issues.length; k++) {
                outcome[issues[k]] = options[k];
              }
              assertThat(judge.concluded(outcome).get(target))
                  .as("%s of %s", row.target(), Arrays.toString(outcome))
                  .isEqualTo(row.forbids(outcome));
            });
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void judgeAgreesOnRandomWholeOutcomes(ShippedScenario shipped) {
    RuleBook rules = shipped.rules();
    List<Forbidden> forbidden = forbidden(shipped);
    Random random = new Random(2_000 + shipped.ordinal());
    try (Judge judge = rules.openJudge()) {
      for (int draw = 0; draw < 2_000; draw++) {
        int[] outcome = random(rules.scenario(), random);
        BitSet expected = new BitSet();
        for (Forbidden row : forbidden) {
          expected.set(rules.targets().indexOf(row.target()), row.forbids(outcome));
        }
        assertThat(judge.concluded(outcome)).as(Arrays.toString(outcome)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void positionsAreThoseOfTheEvidenceWithTheirKindAndStatus(ShippedScenario shipped) {
    List<List<String>> expected = new ArrayList<>();
    rows("status.csv").stream()
        .filter(row -> row.getField("scenario").equals(shipped.toString()))
        .forEach(row -> expected.add(row.getFields().subList(1, 5)));
    Stream<List<String>> found =
        shipped.scenario().positions().stream()
            .map(p -> List.of(p.id(), p.party(), p.kind().label(), p.status().label()));
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.generation.ForbiddenSet;
import org.parley.generation.GeneratedScenario;
import org.parley.generation.GeneratorPlan;
import org.parley.generation.ScenarioGenerator;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.OptionNumber;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.testkit.Outcomes;

/**
 * What commands answer about generated scenarios, from the files given to the files written,
 * against going through all outcomes by what the rules were meant to say.
 */
@Tag("thorough")
final class GeneratedScenariosTest {

  private static final int SCENARIOS = Integer.getInteger("parley.scenarios", 25);

  @TempDir private Path folder;

  /** Everything an outcome is said to break: enforced positions and coherence rules, by id. */
  private record Broken(int[] outcome, Set<String> positions, Set<String> rules) {

    Set<String> all() {
      Set<String> all = new TreeSet<>(positions);
      all.addAll(rules);
      return all;
    }
  }

  private static GeneratedScenario scenario(long seed) {
    return ScenarioGenerator.generate(
        GeneratorPlan.ofSize(4, 3, 8, seed).withDensity(0.5).withCoherenceRules(4));
  }

  private static List<Broken> outcomes(GeneratedScenario generated, Set<String> enforced) {
    List<Broken> outcomes = new ArrayList<>();
    int[] counts =
        generated.scenario().issues().stream().mapToInt(issue -> issue.options().size()).toArray();
    Outcomes.forEach(
        counts,
        outcome -> {
          Set<String> positions = broken(generated.crossings(), outcome);
          positions.retainAll(enforced);
          outcomes.add(
              new Broken(outcome.clone(), positions, broken(generated.incoherences(), outcome)));
        });
    return outcomes;
  }

  private static Set<String> broken(List<ForbiddenSet> sets, int[] outcome) {
    Set<String> broken = new TreeSet<>();
    sets.stream().filter(set -> set.excludes(outcome)).forEach(set -> broken.add(set.id()));
    return broken;
  }

  /** What binds on the last step of the ladder. */
  private static Set<String> enforced(GeneratedScenario generated) {
    Set<String> enforced = new TreeSet<>();
    for (Position position : generated.scenario().positions()) {
      if (position.kind() != Position.Kind.PREFERENCE
          && position.status() != Position.Status.LAPSED) {
        enforced.add(position.id());
      }
    }
    return enforced;
  }

  private static Set<String> ids(JsonNode list) {
    Set<String> ids = new TreeSet<>();
    list.forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static Stream<JsonNode> rows(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Of some sets those of which no other is a part. */
  private static Set<Set<String>> minimal(Set<Set<String>> sets) {
    Set<Set<String>> minimal = new HashSet<>();
    for (Set<String> set : sets) {
      if (sets.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other))) {
        minimal.add(set);
      }
    }
    return minimal;
  }

  /** The minimal sets of rules that leave out each of these outcomes. */
  private static List<Set<String>> minimalGivens(List<Broken> satisfying, List<String> rules) {
    Set<Set<String>> sufficient = new HashSet<>();
    for (int bits = 0; bits < 1 << rules.size(); bits++) {
      Set<String> set = new TreeSet<>();
      for (int rule = 0; rule < rules.size(); rule++) {
        if ((bits >> rule & 1) == 1) {
          set.add(rules.get(rule));
        }
      }
      if (satisfying.stream().allMatch(o -> o.rules().stream().anyMatch(set::contains))) {
        sufficient.add(set);
      }
    }
    // Ids have digits alone behind a letter, so that the order of texts is that of the file.
    return minimal(sufficient).stream()
        .sorted(Comparator.comparingInt((Set<String> s) -> s.size()).thenComparing(Set::toString))
        .toList();
  }

  @Test
  void coresAreGivenTheFirstSmallestRulesAndRelaxationsWaiveRules() throws IOException {
    int given = 0;
    int ambiguous = 0;
    int waiving = 0;
    for (long seed = 0; seed < SCENARIOS; seed++) {
      GeneratedScenario generated = scenario(seed);
      Path file = generated.writeTo(folder.resolve("s" + seed));
      Path out = folder.resolve("o" + seed);
      assertThat(
              Cli.run("conflicts", file, "--enforce", "inferred", "--coherence", "too", "-o", out)
                  .status())
          .isZero();
      JsonNode json = Cli.json(out, "conflicts.json");
      List<Broken> outcomes = outcomes(generated, enforced(generated));
      List<String> rules = generated.incoherences().stream().map(ForbiddenSet::id).toList();
      for (int core = 0; core < json.path("cores").size(); core++) {
        Set<String> members = ids(json.path("cores").get(core));
        List<Broken> satisfying =
            outcomes.stream()
                .filter(o -> o.positions().stream().noneMatch(members::contains))
                .toList();
        List<Set<String>> minimal = minimalGivens(satisfying, rules);
        int number = core + 1;
        List<JsonNode> rows =
            rows(json.path("core_givens"))
                .filter(row -> row.path("core").asInt() == number)
                .toList();
        Set<String> told = new TreeSet<>();
        rows.forEach(row -> told.add(row.path("given").asText()));
        assertThat(told).as("seed %d core %s", seed, members).isEqualTo(minimal.get(0));
        assertThat(rows)
            .allMatch(row -> row.path("others").asBoolean() == minimal.size() > 1)
            .allMatch(row -> row.path("smallest").asBoolean());
        given += told.isEmpty() ? 0 : 1;
        ambiguous += minimal.size() > 1 ? 1 : 0;
      }
      waiving += assertRuleRelaxations(seed, json, outcomes);
    }
    assertThat(given).isGreaterThan(SCENARIOS / 4);
    assertThat(ambiguous).isGreaterThan(SCENARIOS / 40);
    assertThat(waiving).isGreaterThan(SCENARIOS / 2);
  }

  /** How many there are. */
  private static int assertRuleRelaxations(long seed, JsonNode json, List<Broken> outcomes) {
    Set<Set<String>> all = new HashSet<>();
    outcomes.forEach(outcome -> all.add(outcome.all()));
    Set<Set<String>> expected = new HashSet<>(minimal(all));
    Set<String> rules = new TreeSet<>();
    outcomes.forEach(outcome -> rules.addAll(outcome.rules()));
    expected.removeIf(set -> set.stream().noneMatch(rules::contains));
    Set<Set<String>> found = new HashSet<>();
    for (JsonNode row : json.path("coherence_relaxations")) {
      Set<String> waived = ids(row.path("positions"));
      waived.addAll(ids(row.path("coherence")));
      found.add(waived);
      assertThat(row.path("opens").asLong())
          .as("seed %d %s", seed, waived)
          .isEqualTo(outcomes.stream().filter(o -> waived.containsAll(o.all())).count());
    }
    assertThat(found).as("seed %d", seed).isEqualTo(expected);
    return found.size();
  }

  @Test
  void smallestChangesThatOpenAZoneMayWaiveRules() throws IOException {
    int waiving = 0;
    for (long seed = 0; seed < SCENARIOS; seed++) {
      GeneratedScenario generated = scenario(seed);
      Path file = generated.writeTo(folder.resolve("s" + seed));
      Path out = folder.resolve("o" + seed);
      Cli.run("whatif", file, "--enforce", "inferred", "--coherence", "too", "-o", out);
      Set<Set<String>> all = new HashSet<>();
      outcomes(generated, enforced(generated)).forEach(outcome -> all.add(outcome.all()));
      Set<Set<String>> expected = new HashSet<>(minimal(all));
      expected.remove(Set.of());
      Set<Set<String>> found = new HashSet<>();
      for (JsonNode row : Cli.json(out, "whatif.json").path("changes")) {
        if (row.path("set").asText().equals("opening")) {
          Set<String> changed = new TreeSet<>();
          ids(row.path("changes")).forEach(change -> changed.add(change.replace("=none", "")));
          found.add(changed);
          waiving += row.path("coherence").isEmpty() ? 0 : 1;
        }
      }
      assertThat(found).as("seed %d", seed).isEqualTo(expected);
    }
    assertThat(waiving).isGreaterThan(SCENARIOS / 2);
  }

  /** Where all outcomes cross something, those that cross what the first nearest one does. */
  @Test
  void outcomesOfAKindHaveInCommonWhatGoingThroughThemFinds() throws IOException {
    for (long seed = 0; seed < SCENARIOS; seed++) {
      GeneratedScenario generated = scenario(seed);
      Path file = generated.writeTo(folder.resolve("s" + seed));
      Path out = folder.resolve("o" + seed);
      Cli.run("outcomes", file, "--enforce", "inferred", "-o", out);
      JsonNode common = Cli.json(out, "outcomes.json").path("common");
      Set<String> crossed = ids(common.path("crossed"));
      List<Broken> alike =
          outcomes(generated, enforced(generated)).stream()
              .filter(o -> o.rules().isEmpty() && o.positions().equals(crossed))
              .toList();
      assertThat(common.path("count").asInt(0)).as("seed %d", seed).isEqualTo(alike.size());
      for (int index = 0; index < 4 && !alike.isEmpty(); index++) {
        int at = index;
        Issue issue = generated.scenario().issues().get(index);
        Set<String> options = new TreeSet<>();
        alike.forEach(o -> options.add(issue.options().get(o.outcome()[at]).id()));
        assertThat(ids(common.path("options").path(issue.id()))).isEqualTo(options);
      }
    }
  }

  /** Fixes are conditions on numbers or lists of options; a party left out binds by nothing. */
  @Test
  void waiversFixesAndPartiesLeftOutChangeTheCountAsGoingThroughAllDoes() throws IOException {
    Random random = new Random(12);
    int different = 0;
    for (long seed = 0; seed < SCENARIOS; seed++) {
      GeneratedScenario generated = scenario(seed);
      Path file = generated.writeTo(folder.resolve("s" + seed));
      List<Issue> issues = generated.scenario().issues();
      int index = random.nextInt(issues.size());
      Issue fixed = issues.get(index);
      int first = random.nextInt(fixed.options().size());
      boolean isOrdered = fixed.isNumeric();
      String bound = fixed.options().get(first).id();
      String fix = fixed.id() + (isOrdered ? ">=" : "!=") + bound;
      List<Party> parties = generated.scenario().parties();
      String without = parties.get(random.nextInt(parties.size())).id();
      String waived = generated.incoherences().get(random.nextInt(4)).id();
      Path out = folder.resolve("o" + seed);
      Cli.Result result =
          Cli.run(
              "whatif",
              file,
              "--enforce",
              "stated",
              "--waive",
              waived,
              "--without",
              without,
              "--fix",
              fix,
              "-o",
              out);
      assertThat(result.status()).as(result.err()).isZero();
      assertThat(result.out())
          .contains("coherence rule " + waived + " is waived: an assumption of the encoder's");
      Set<String> enforced = enforced(generated);
      generated.scenario().positions().stream()
          .filter(p -> p.party().equals(without) || !isStated(p))
          .forEach(position -> enforced.remove(position.id()));
      long expected =
          outcomes(generated, enforced).stream()
              .filter(o -> isLeft(fixed.options(), o.outcome()[index], first, isOrdered))
              .filter(o -> o.positions().isEmpty())
              .filter(o -> Set.of(waived).containsAll(o.rules()))
              .count();
      assertThat(Cli.json(out, "whatif.json").path("acceptable").asLong())
          .as("seed %d: --waive %s --without %s --fix %s", seed, waived, without, fix)
          .isEqualTo(expected);
      different += expected > 0 ? 1 : 0;
    }
    assertThat(different).isGreaterThan(SCENARIOS / 14);
  }

  private static boolean isStated(Position position) {
    return position.kind() == Position.Kind.RED_LINE && position.status() == Position.Status.STATED;
  }

  private static boolean isLeft(List<Option> options, int option, int bound, boolean isOrdered) {
    return isOrdered
        ? OptionNumber.of(options.get(option).id())
                .orElseThrow()
                .compareTo(OptionNumber.of(options.get(bound).id()).orElseThrow())
            >= 0
        : option != bound;
  }
}

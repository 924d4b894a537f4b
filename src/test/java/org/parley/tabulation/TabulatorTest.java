package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.testkit.Outcomes;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

final class TabulatorTest {

  private static final Target A = new Crossing("A", "plain");

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tablesSayOfEveryOutcomeWhatTheJudgeSays(long seed) {
    RuleBook rules = GeneratedRules.sketch(seed).compile(folder);
    Tabulation tabulation = Tabulator.tabulate(rules, Tabulator.DEFAULT_LIMIT);
    assertThat(tabulation.untabulated()).isEmpty();
    try (Judge judge = rules.openJudge()) {
      Outcomes.forEach(
          rules.scenario().outcomeSpace().optionCounts(),
          outcome -> TableCheck.compare(rules, tabulation, judge, outcome));
    }
  }

  /** So many that none is tabulated as it stands: one rule judges all, over other issues each. */
  @Test
  void manyRejectionsJudgedInPartsAreJudgedOverTheIssueOfEach() {
    Sketch sketch = Sketch.scenario();
    for (int issue = 0; issue < 5; issue++) {
      sketch.issue("i" + issue, "a", "b", "c", "d");
    }
    for (int position = 0; position < 40; position++) {
      String option = "abcd".substring(position % 4, position % 4 + 1);
      String rejects = "rejects: {i" + position % 5 + ": [" + option + "]}";
      sketch.position("P" + position, "north", rejects);
    }
    RuleBook rules = sketch.rules(Sketch.REJECTIONS).compile(folder);
    Tabulation tabulation = Tabulator.tabulate(rules, 4);
    assertThat(tabulation.untabulated()).isEmpty();
    assertThat(tabulation.entries())
        .anyMatch(entry -> entry.table().orElseThrow() instanceof CrossingFormula);
    try (Judge judge = rules.openJudge()) {
      Outcomes.forEach(
          rules.scenario().outcomeSpace().optionCounts(),
          outcome -> TableCheck.compare(rules, tabulation, judge, outcome));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void tabulatingEndsWithTheTime(int looks) {
    RuleBook rules = GeneratedRules.sketch(1).compile(folder);
    AtomicInteger looked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Tabulator.tabulate(
                    rules, Tabulator.DEFAULT_LIMIT, () -> looked.getAndIncrement() >= looks))
        .isInstanceOf(CutShort.class);
    assertThat(looked).hasValue(looks + 1);
  }

  @Test
  void tablesCutShortAreNotRememberedAndRememberedOnesAreNotCutShort() {
    TableStore store = new TableStore(folder.resolve("cache"));
    TableSource source = new TableSource(Optional.of(store), "test", 100);
    LocatedScenario located =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position("A", "north", "rejects: {a: [x]}")
            .rules(Sketch.REJECTIONS)
            .located(folder);
    assertThatThrownBy(() -> source.open(located, () -> true)).isInstanceOf(CutShort.class);

    assertThat(source.open(located, Cutoff.NEVER).remembered()).isFalse();
    assertThat(source.open(located, () -> true).remembered()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void tablesOfTheShippedScenariosAgreeWithTheJudge(ShippedScenario shipped) {
    assertThat(shipped.tabulation().untabulated()).isEmpty();
    assertThatCode(
            () -> TableCheck.verify(shipped.rules(), shipped.tabulation(), 500, new Random(5)))
        .doesNotThrowAnyException();
  }

  /** Conditions on the issues a, b, c (numeric) and d, with the scope of the position crossed. */
  static Stream<Arguments> scopes() {
    return Stream.of(
        Arguments.of("Term(issue == \"b\", option == \"x\")", List.of(1)),
        Arguments.of("Term(option == \"x\", issue == \"b\")", List.of(1)),
        Arguments.of("not Term(issue == \"b\", option == \"x\")", List.of(1)),
        Arguments.of("Term(issue == \"a\" || issue == \"d\", option == \"x\")", List.of(0, 3)),
        Arguments.of(
            "(Term(issue == \"a\", option == \"x\") or Term(issue == \"c\", value > 0))",
            List.of(0, 2)),
        Arguments.of(
            "Term(issue == \"a\", $o : option) Term(issue == \"d\", option == $o)", List.of(0, 3)),
        Arguments.of("Party(id == \"north\")", List.of()),
        Arguments.of("Rejection(position == \"B\")", List.of()),
        // B rejects on d, and C on a and on b.
        Arguments.of(
            "Rejection(position == \"B\", $i : issue, $o : option) Term(issue == $i, option == $o)",
            List.of(0, 1, 3)),
        Arguments.of("Seen()", List.of(2)),
        Arguments.of("Joint() Term(issue == \"a\", option == \"x\")", List.of(0, 1, 2)),
        Arguments.of("not Joint()", List.of(1, 2)),
        // What cannot be proven to read fewer issues reads all of them.
        Arguments.of("Term(option == \"x\")", List.of(0, 1, 2, 3)),
        Arguments.of("not Term(option == \"x\")", List.of(0, 1, 2, 3)),
        Arguments.of("Term(issue != \"b\", option == \"x\")", List.of(0, 1, 2, 3)),
        Arguments.of("Term(issue == \"a\", $o : option) Term(issue == $o)", List.of(0, 1, 2, 3)),
        Arguments.of(
            "Term($i : issue, option == \"x\") Rejection(issue == $i)", List.of(0, 1, 2, 3)),
        Arguments.of(
            "Rejection(position == \"B\", $i : issue) Rejection(position == \"C\", $o : option)"
                + " Term(issue == $i, option == $o)",
            List.of(0, 1, 2, 3)));
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void scopeIsWhatTheConditionReads(String condition, List<Integer> scope) {
    Sketch sketch = four().rules(text(condition));
    RuleBook rules = sketch.compile(folder);
    assertThat(entry(rules, A).scope()).isEqualTo(scope);
    try (Judge judge = rules.openJudge()) {
      Tabulation tabulation = Tabulator.tabulate(rules, Tabulator.DEFAULT_LIMIT);
      Outcomes.forEach(
          new int[] {2, 2, 2, 2}, outcome -> TableCheck.compare(rules, tabulation, judge, outcome));
    }
  }

  private static Sketch four() {
    return Sketch.scenario()
        .issue("a", "x", "y")
        .issue("b", "x", "y")
        .number("c", "0", "1")
        .issue("d", "x", "y")
        .position("A", "north", "")
        .position("B", "north", "rejects: {d: [x]}")
        .position("C", "south", "readings: {one: {rejects: {a: [x]}}, two: {rejects: {b: [y]}}}");
  }

  private static String text(String condition) {
    return Sketch.REJECTIONS
        + """
        declare Seen end
        declare Joint end
        rule "seen" when Term(issue == "c", value > 0) then insertLogical(new Seen()); end
        rule "joint" when Seen() not Term(issue == "b", option == "x")
        then insertLogical(new Joint()); end
        rule "A" @crosses("A") when %s then verdict.crosses(drools); end
        """
            .formatted(condition);
  }

  private static TargetTable entry(RuleBook rules, Target target) {
    return Tabulator.tabulate(rules, Tabulator.DEFAULT_LIMIT).entries().stream()
        .filter(entry -> entry.target().equals(target))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void generalRuleHasOneScopeAPositionAndReading() {
    RuleBook rules = four().rules(text("Party()")).compile(folder);
    assertThat(entry(rules, new Crossing("B", "plain")).scope()).containsExactly(3);
    assertThat(entry(rules, new Crossing("C", "one")).scope()).containsExactly(0);
    assertThat(entry(rules, new Crossing("C", "two")).scope()).containsExactly(1);
  }

  @Test
  void scopesBeyondTheLimitAreJudgedInParts() {
    RuleBook rules = four().rules(text("Term(option == \"x\")")).compile(folder);
    Tabulation narrow = Tabulator.tabulate(rules, 16);
    assertThat(narrow.entries().get(0).table().orElseThrow()).isInstanceOf(CrossingTable.class);
    Tabulation wide = Tabulator.tabulate(rules, 15);
    assertThat(wide.entries().get(0).target()).isEqualTo(A);
    assertThat(wide.entries().get(0).table().orElseThrow()).isInstanceOf(CrossingFormula.class);
  }

  @Test
  void whatCannotBeTakenApartIsLeftToTheJudge() {
    String product =
        "accumulate(Term(option == \"x\"); $n : count()) "
            + "accumulate(Term(option == \"y\"); $m : count(); $n * $m * $n > 3)";
    RuleBook rules = four().rules(text(product)).compile(folder);
    assertThat(Tabulator.tabulate(rules, 16).untabulated()).isEmpty();
    List<TargetTable> wide = Tabulator.tabulate(rules, 15).untabulated();
    assertThat(wide).extracting(TargetTable::target).containsExactly(A);
  }

  @Test
  void wrongTableIsCaughtWithRuleOutcomeAndBothVerdicts() {
    RuleBook rules = four().rules(text("Term(issue == \"b\", option == \"x\")")).compile(folder);
    Tabulation right = Tabulator.tabulate(rules, Tabulator.DEFAULT_LIMIT);
    List<TargetTable> entries = new ArrayList<>(right.entries());
    // Crossed by b = y instead of b = x.
    CrossingTable wrong = CrossingTable.of(new int[] {1}, new int[] {2}, new long[] {0b10});
    entries.set(0, new TargetTable(A, List.of(1), Optional.of(wrong)));
    assertThatThrownBy(() -> TableCheck.verify(rules, new Tabulation(entries), 10, new Random(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("target [A/plain] of rules [A]")
        .hasMessageMatching(".*the judge says \\[(true|false)] and the table \\[(?!\\1).*")
        .hasMessageMatching(".*outcome \\[a=[xy],b=[xy],c=[01],d=[xy]]");
    CrossingTable table = (CrossingTable) right.entries().get(0).table().orElseThrow();
    assertThat(Arrays.asList(table.words()[0])).containsExactly(0b01L);
  }
}

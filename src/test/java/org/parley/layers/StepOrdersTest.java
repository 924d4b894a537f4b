package org.parley.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.preference.PartyUtility;
import org.parley.preference.Utilities;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Valuation;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Tabulation;

/** Orders of steps against going through all permutations. */
final class StepOrdersTest {

  private static final int GAMES = 300;

  /** Issues of two options, today the first and agreed the second on most, and random parties. */
  private static final class Game {

    private final Random random;
    private final List<Issue> issues = new ArrayList<>();
    private final int[] today;
    private final int[] agreed;
    private final Map<String, List<String>> after = new LinkedHashMap<>();
    private final Set<List<Integer>> forbidden = new HashSet<>();
    private final List<PartyUtility> parties;
    private final Map<String, Map<String, List<BigFraction>>> worth = new LinkedHashMap<>();

    Game(long seed) {
      random = new Random(seed);
      int count = 1 + random.nextInt(5);
      for (int issue = 0; issue < count; issue++) {
        issues.add(issue("i" + issue));
      }
      today = new int[count];
      agreed = new int[count];
      for (int issue = 0; issue < count; issue++) {
        agreed[issue] = random.nextInt(6) == 0 ? 0 : 1;
        if (issue > 0 && random.nextInt(3) == 0) {
          after.put("i" + issue, List.of("i" + random.nextInt(issue)));
        }
      }
      for (int stage = random.nextInt(6); stage > 0; stage--) {
        forbidden.add(random.ints(count, 0, 2).boxed().toList());
      }
      parties = parties(1 + random.nextInt(3));
    }

    private static Issue issue(String id) {
      List<Option> options = new ArrayList<>();
      for (String option : List.of("o0", "o1")) {
        options.add(new Option(option, "", Option.Basis.ASSUMPTION, List.of(), ""));
      }
      return new Issue(id, id, "", Optional.empty(), options, "");
    }

    private List<PartyUtility> parties(int count) {
      Map<String, AssumedUtility> assumed = new LinkedHashMap<>();
      List<Party> all = new ArrayList<>();
      for (int party = 0; party < count; party++) {
        Map<String, Range> weights = new LinkedHashMap<>();
        Map<String, Valuation> values = new LinkedHashMap<>();
        Map<String, List<BigFraction>> own = new LinkedHashMap<>();
        for (Issue issue : issues) {
          int weight = 1 + random.nextInt(3);
          int first = random.nextInt(4);
          int second = random.nextInt(4);
          weights.put(issue.id(), Range.exactly(weight));
          values.put(
              issue.id(), new Valuation.Listed(Map.of("o0", first / 4.0, "o1", second / 4.0)));
          own.put(
              issue.id(),
              List.of(new BigFraction(weight * first, 4), new BigFraction(weight * second, 4)));
        }
        String id = "p" + party;
        all.add(new Party(id, id, List.of()));
        worth.put(id, own);
        assumed.put(
            id,
            new AssumedUtility(
                weights, values, List.of(), Optional.empty(), true, Optional.empty()));
      }
      Scenario scenario =
          new Scenario(
              "s",
              "S",
              "2026",
              "",
              List.of(),
              all,
              issues,
              List.of(),
              List.of(),
              new Assumptions("", Assumptions.DEFAULT_FIRMNESS, Map.of(), Map.of(), assumed));
      return Utilities.of(scenario, new Tabulation(List.of())).orElseThrow().parties();
    }

    private static List<Integer> boxed(int[] outcome) {
      return Arrays.stream(outcome).boxed().toList();
    }

    Stages stages() {
      Predicate<int[]> isAllowed = outcome -> !forbidden.contains(boxed(outcome));
      return new Stages(issues, today, agreed, after, isAllowed, parties);
    }

    BigFraction worth(String party, int[] outcome) {
      BigFraction sum = BigFraction.ZERO;
      Map<String, List<BigFraction>> own = Objects.requireNonNull(worth.get(party));
      for (int issue = 0; issue < outcome.length; issue++) {
        sum = sum.add(Objects.requireNonNull(own.get("i" + issue)).get(outcome[issue]));
      }
      return sum;
    }

    /** Every order all stages of which are allowed, with its exposure. */
    Map<List<Integer>, BigFraction> orders() {
      Map<List<Integer>, BigFraction> orders = new LinkedHashMap<>();
      List<Integer> rest = new ArrayList<>();
      for (int issue = 0; issue < today.length; issue++) {
        if (today[issue] != agreed[issue]) {
          rest.add(issue);
        }
      }
      collect(new ArrayList<>(), rest, today, BigFraction.ZERO, orders);
      return orders;
    }

    private void collect(
        List<Integer> taken,
        List<Integer> rest,
        int[] stage,
        BigFraction exposure,
        Map<List<Integer>, BigFraction> orders) {
      if (rest.isEmpty()) {
        orders.put(List.copyOf(taken), exposure);
      }
      for (int issue : rest) {
        boolean isEarly =
            after.getOrDefault("i" + issue, List.of()).stream()
                .anyMatch(id -> rest.contains(Integer.parseInt(id.substring(1))));
        int[] next = stage.clone();
        next[issue] = agreed[issue];
        if (!isEarly && !forbidden.contains(boxed(next))) {
          BigFraction most = exposure;
          for (String party : worth.keySet()) {
            BigFraction loss = worth(party, today).subtract(worth(party, next));
            most = loss.compareTo(most) > 0 ? loss : most;
          }
          List<Integer> longer = new ArrayList<>(taken);
          longer.add(issue);
          List<Integer> left = new ArrayList<>(rest);
          left.remove((Integer) issue);
          collect(longer, left, next, most, orders);
        }
      }
    }
  }

  private static StepOrders.Found found(Game game, int most) {
    return ((Known<StepOrders.Found>)
            StepOrders.of(game.stages(), most, new Allowance(Cutoff.NEVER, 1L << 28)))
        .value();
  }

  private static BigFraction exposure(StepOrder order) {
    return new BigFraction(order.exposure().amount(), order.exposure().denominator());
  }

  @Test
  void ordersAndExposuresAreThoseOfAllPermutations() {
    int none = 0;
    int some = 0;
    for (int seed = 0; seed < GAMES; seed++) {
      Game game = new Game(seed);
      Map<List<Integer>, BigFraction> orders = game.orders();
      StepOrders.Found found = found(game, 1000);
      assertThat(found.allowed()).as("seed %s", seed).isEqualTo(orders.size());
      List<List<Integer>> expected =
          orders.entrySet().stream()
              .sorted(
                  Map.Entry.<List<Integer>, BigFraction>comparingByValue()
                      .thenComparing(
                          Map.Entry.comparingByKey(Comparator.comparing(Object::toString))))
              .map(Map.Entry::getKey)
              .toList();
      assertThat(found.best()).extracting(StepOrder::issues).isEqualTo(expected);
      for (StepOrder order : found.best()) {
        assertThat(exposure(order)).isEqualTo(orders.get(order.issues()));
        checkStage(game, order);
      }
      none += orders.isEmpty() ? 1 : 0;
      some += orders.size() > 1 ? 1 : 0;
      assertThat(found(game, 2).best())
          .extracting(StepOrder::issues)
          .isEqualTo(expected.subList(0, Math.min(2, expected.size())));
    }
    assertThat(none).isGreaterThan(20);
    assertThat(some).isGreaterThan(100);
  }

  /** At the stage told, and at none before, the parties told have so much less. */
  private static void checkStage(Game game, StepOrder order) {
    int[] outcome = game.today.clone();
    for (int stage = 1; stage <= order.stage(); stage++) {
      int issue = order.issues().get(stage - 1);
      outcome[issue] = game.agreed[issue];
      List<String> losers = new ArrayList<>();
      for (String party : game.worth.keySet()) {
        BigFraction loss = game.worth(party, game.today).subtract(game.worth(party, outcome));
        if (loss.equals(exposure(order))) {
          losers.add(party);
        }
      }
      assertThat(losers).isEqualTo(stage == order.stage() ? order.exposed() : List.of());
    }
    assertThat(order.stage() > 0).isEqualTo(order.exposure().amount() > 0);
  }

  @Test
  void withoutTimeNothingIsKnown() {
    assertThat(StepOrders.of(new Game(1).stages(), 1, new Allowance(() -> true, 1L << 20)))
        .isInstanceOf(Spent.class);
  }

  @Test
  void lossesOfDifferentUnitsCompareExactly() {
    long large = 1L << 61;
    assertThat(new Loss(large, 3)).isGreaterThan(new Loss(large - 1, 3));
    assertThat(new Loss(1, 3)).isLessThan(new Loss(334, 1000));
    assertThat(new Loss(1, 3)).isGreaterThan(new Loss(333, 1000));
    assertThat(new Loss(large, 1_000_000_000_000L))
        .isEqualByComparingTo(new Loss(2 * (large / 2), 1_000_000_000_000L));
    assertThat(Loss.greater(Loss.NONE, new Loss(0, 7))).isEqualByComparingTo(Loss.NONE);
  }
}

package org.parley.process.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.effort.Cutoff;
import org.parley.process.Talks;
import org.parley.process.course.CourseRules;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.stat.CounterWords;
import org.parley.stat.Interval.Method;
import org.parley.stat.Proportion;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/** When a zone opens: closed forms, every path of small talks, and the coverage of intervals. */
final class OpeningTest {

  private static final int MOST = 1_000_000;
  private static final double ROUNDING = 1e-12;

  @TempDir private Path folder;

  /** One issue; X's line and Y's must not both bind. */
  private static OpeningModel thaw() {
    Scenario scenario = ScenarioReader.read(Talks.THAW);
    CrossingTable never = CrossingTable.of(new int[0], new int[0], new long[] {0});
    CrossingTables lines =
        new CrossingTables(scenario.outcomeSpace(), List.of(), List.of(never, never));
    WorldModel worlds =
        new WorldModel(
            lines,
            List.of(PositionAssumption.of(0, 1), PositionAssumption.of(1, 1)),
            List.of(0.0, 0.0));
    BitSet x = new BitSet();
    x.set(0);
    BitSet y = new BitSet();
    y.set(1);
    return new OpeningModel(CourseRules.of(scenario), worlds, WaysOut.all(List.of(x, y)));
  }

  private static ExactChances exact(OpeningModel model) {
    return ExactOpening.of(model, MOST, Cutoff.NEVER).orElseThrow();
  }

  @Test
  void lineThatMayGiveFromTheThirdRoundOnOpensAZoneAsWorkedOutByHand() {
    ExactChances chances = exact(thaw());
    assertThat(chances.start()).isZero();
    assertThat(chances.at())
        .containsExactly(
            new double[] {0, 0, 0, 0.3, 0.21, 0.147, 0.1029, 0.07203}, within(ROUNDING));
    assertThat(chances.byTheEnd()).isEqualTo(0.83193, within(ROUNDING));
    double mean = 0;
    for (int round = 0; round < 8; round++) {
      mean += round * chances.at()[round] / chances.byTheEnd();
    }
    assertThat(mean).isEqualTo(4.323212, within(5e-7));
    Map<List<Integer>, Double> orders = chances.orders().orElseThrow();
    assertThat(orders).containsOnlyKeys(List.of(1));
    assertThat(orders.get(List.of(1))).isEqualTo(0.83193, within(ROUNDING));
  }

  @Test
  void chancesAreThoseOfAllPathsTogether() throws IOException {
    int opening = 0;
    List<GeneratedProcess> processes = processes(300);
    List<OpeningModel> models = new ArrayList<>();
    for (int from = 0; from < 300; from += 20) {
      models.addAll(GeneratedProcess.models(folder, processes.subList(from, from + 20)));
    }
    for (int seed = 0; seed < 300; seed++) {
      PathsOfTalks paths = PathsOfTalks.of(processes.get(seed));
      ExactChances chances = exact(models.get(seed));
      assertThat(chances.start()).as("seed %d", seed).isEqualTo(paths.start, within(ROUNDING));
      assertThat(chances.at()).as("seed %d", seed).containsExactly(paths.at, within(ROUNDING));
      Map<String, Double> orders = new TreeMap<>();
      chances.orders().orElseThrow().forEach((order, share) -> orders.put(order.toString(), share));
      assertThat(orders).as("seed %d", seed).containsOnlyKeys(paths.orders.keySet());
      orders.forEach(
          (order, share) -> assertThat(share).isEqualTo(paths.orders.get(order), within(ROUNDING)));
      opening += paths.orders.isEmpty() ? 0 : 1;
    }
    // Enough of these talks can open a zone in a round, so that the comparison says something.
    assertThat(opening).isGreaterThan(50);
  }

  /** By the states that the chances themselves have come through. */
  @Test
  void statesAreFewWhereTheyAreNoMoreThanThat() throws IOException {
    for (OpeningModel model : GeneratedProcess.models(folder, processes(20))) {
      int states = ExactOpening.withoutOrders(model, MOST, Cutoff.NEVER).orElseThrow().states();
      assertThat(ExactOpening.areFew(model, states, MOST, Cutoff.NEVER)).isTrue();
      assertThat(states <= 1 || !ExactOpening.areFew(model, states - 1, MOST, Cutoff.NEVER))
          .isTrue();
    }
  }

  /** By chains of their own; with none, half and certainty of every rule in turn. */
  @Test
  void otherChancesAreThoseOfRulesThatHaveThem() throws IOException {
    for (OpeningModel model : GeneratedProcess.models(folder, processes(20))) {
      Set<String> names = Set.copyOf(model.rules().names());
      OtherChances others = OtherChances.of(model, names, MOST, Cutoff.NEVER).orElseThrow();
      for (String name : model.rules().names()) {
        for (String chance : List.of("0", "0.5", "1")) {
          CourseRules rules = model.rules().assuming(Map.of(name, new BigDecimal(chance)));
          OpeningModel with = new OpeningModel(rules, model.worlds(), model.ways());
          assertThat(others.byTheEnd(rules, Cutoff.NEVER))
              .as("%s %s", name, chance)
              .isEqualTo(exact(with).byTheEnd(), within(ROUNDING));
        }
      }
    }
  }

  /** With room for two states or so, all but the present ones are forgotten before each round. */
  @Test
  void chancesAreTheSameWhereStatesAreForgotten() throws IOException {
    int tight = 2 * Chain.NUMBERS_OF_STATE;
    for (OpeningModel model : GeneratedProcess.models(folder, processes(40))) {
      var starts = StartingWorlds.of(model, MOST, Cutoff.NEVER).orElseThrow();
      ExactChances roomy = exact(model);
      Chain chain = new Chain(model, Chain.ways(starts.keySet()), true, tight);
      for (int time = 0; time < 2; time++) {
        ExactChances chances =
            ExactOpening.of(model.rules(), chain, starts, MOST, Cutoff.NEVER).orElseThrow();
        assertThat(chances.at()).containsExactly(roomy.at(), within(ROUNDING));
        Map<List<Integer>, Double> orders = chances.orders().orElseThrow();
        assertThat(orders).containsOnlyKeys(roomy.orders().orElseThrow().keySet());
        roomy
            .orders()
            .orElseThrow()
            .forEach((o, share) -> assertThat(orders.get(o)).isEqualTo(share, within(ROUNDING)));
      }
    }
  }

  /** What is known without orders is not lost where the time is over as these are told apart. */
  @Test
  void ordersAreLeftOutWhereThereIsNoTimeForThem() {
    AtomicInteger asked = new AtomicInteger();
    ExactOpening.withoutOrders(thaw(), MOST, () -> asked.incrementAndGet() < 0);
    int enough = asked.getAndSet(0);
    ExactChances chances =
        ExactOpening.of(thaw(), MOST, () -> asked.incrementAndGet() > enough + 1).orElseThrow();
    assertThat(chances.orders()).isEmpty();
    assertThat(chances.byTheEnd()).isEqualTo(0.83193, within(ROUNDING));
    assertThat(exact(thaw()).orders()).isPresent();
  }

  @Test
  void moreRoundsNeverLowerTheChanceWhereRulesOnlyWaiveLines() throws IOException {
    double[] before = new double[40];
    for (int rounds = 1; rounds <= 5; rounds += 2) {
      List<GeneratedProcess> processes = new ArrayList<>();
      for (int seed = 0; seed < before.length; seed++) {
        processes.add(new GeneratedProcess(seed, rounds, true));
      }
      List<OpeningModel> models = GeneratedProcess.models(folder, processes);
      for (int seed = 0; seed < before.length; seed++) {
        double chance = exact(models.get(seed)).byTheEnd();
        assertThat(chance).as("seed %d", seed).isGreaterThanOrEqualTo(before[seed] - ROUNDING);
        before[seed] = chance;
      }
    }
  }

  @Test
  void intervalsCoverTheExactChance() {
    OpeningModel model = thaw();
    double exact = exact(model).byTheEnd();
    int covered = 0;
    TalkRun run = new TalkRun(model);
    for (int seed = 0; seed < 2000; seed++) {
      OpeningTally tally = new OpeningTally(8, 1);
      for (int talk = 0; talk < 500; talk++) {
        run.count(run.run(new int[] {0, 0}, CounterWords.of(seed, talk)), tally);
      }
      Proportion share = new Proportion(tally.by(7), tally.talks());
      covered += share.interval(0.95, Method.WILSON).contains(exact) ? 1 : 0;
    }
    assertThat(covered / 2000.0).isBetween(0.94, 0.965);
  }

  private static List<GeneratedProcess> processes(int count) {
    List<GeneratedProcess> processes = new ArrayList<>();
    for (int seed = 0; seed < count; seed++) {
      processes.add(new GeneratedProcess(seed, 4, false));
    }
    return processes;
  }

  @Test
  void simulatedTalksComeToTheExactChances() throws IOException {
    for (OpeningModel model : GeneratedProcess.models(folder, processes(20))) {
      ExactChances exact = exact(model);
      OpeningTally tally =
          SampledOpening.sample(
              model, Optional.empty(), new SampledOpening.Plan(1, 16_384, 2), Cutoff.NEVER);
      for (int round = 0; round < 4; round++) {
        double chance = exact.by(round);
        double error = Math.sqrt(Math.max(0, chance * (1 - chance)) / tally.talks());
        double share = (double) tally.by(round) / tally.talks();
        assertThat(share).isEqualTo(chance, within(4.5 * error + ROUNDING));
      }
    }
  }

  @Test
  void countsDoNotDependOnThreads() throws IOException {
    OpeningModel model = new GeneratedProcess(5, 6, false).model(folder);
    OpeningTally one = sample(model, 1);
    for (int threads : new int[] {2, 7}) {
      OpeningTally more = sample(model, threads);
      assertThat(more.talks()).isEqualTo(one.talks()).isEqualTo(30_000);
      assertThat(more.orders()).isEqualTo(one.orders());
      assertThat(more.ended()).isEqualTo(one.ended());
      for (int round = 0; round < 6; round++) {
        assertThat(more.by(round)).isEqualTo(one.by(round));
      }
      for (int event = 0; event < 3; event++) {
        assertThat(more.withEvent(event)).isEqualTo(one.withEvent(event));
        assertThat(more.firstRounds(event)).isEqualTo(one.firstRounds(event));
      }
    }
  }

  private static OpeningTally sample(OpeningModel model, int threads) {
    return SampledOpening.sample(
        model, Optional.of(model), new SampledOpening.Plan(3, 30_000, threads), Cutoff.NEVER);
  }

  @Test
  void talksByTheSameWordsDifferOnlyByWhatIsChanged() {
    OpeningModel model = thaw();
    OpeningModel without =
        new OpeningModel(
            model.rules().without(java.util.Set.of("After the winter Y may let go of its line")),
            model.worlds(),
            model.ways());
    OpeningTally tally =
        SampledOpening.sample(
            without, Optional.of(model), new SampledOpening.Plan(3, 10_000, 2), Cutoff.NEVER);
    assertThat(tally.by(7)).isZero();
    assertThat(tally.gained()).isZero();
    assertThat(tally.lost() / 10_000.0).isEqualTo(0.83193, within(0.015));
    assertThat(exact(without).byTheEnd()).isZero();
  }

  @Test
  void forcedEventOpensTheZoneInItsRound() {
    OpeningModel model = thaw();
    OpeningModel forced =
        new OpeningModel(model.rules().forcing(1, 0), model.worlds(), model.ways());
    assertThat(exact(forced).at()[1]).isEqualTo(1, within(ROUNDING));
  }
}

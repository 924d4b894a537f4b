package org.parley.process.talk;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OutcomeSet;
import org.parley.preference.PartyUtility;
import org.parley.preference.Utilities;
import org.parley.process.course.CourseRules;
import org.parley.process.pool.Pools;
import org.parley.process.pool.Pools.Wanted;
import org.parley.process.talk.TalkStakes.Held;
import org.parley.process.talk.TalkStakes.Stated;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Process;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;
import org.parley.scenario.Strategy;
import org.parley.scenario.Talks.Protocol;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.ScenarioWorlds;
import org.parley.worlds.WorldModel;

/** Makes the table of outcomes and seats the parties at it. */
public final class SettingBuilder {

  /** Lines of a party that fit into a machine word. */
  private static final int MOST_LINES = Long.SIZE;

  private final Case asked;
  private final Scenario scenario;
  private final Utilities utilities;
  private final WorldModel model;
  private final LiveLines live;
  private final CourseRules rules;
  private final List<List<Held>> positions = new ArrayList<>();
  private final List<Stated> stated = new ArrayList<>();

  private SettingBuilder(
      Case asked, Utilities utilities, WorldModel model, LiveLines live, CourseRules rules) {
    this.asked = asked;
    this.scenario = asked.scenario();
    this.utilities = utilities;
    this.model = model;
    this.live = live;
    this.rules = rules;
    for (int party = 0; party < scenario.parties().size(); party++) {
      positions.add(held(party));
    }
  }

  /**
   * How many outcomes are listed.
   *
   * @param seed seed of pools
   * @param most most outcomes that are all in the table; of more, pools are drawn
   */
  public record Size(long seed, int most) {

    /** As many as a table holds. */
    public static Size usual(long seed) {
      return new Size(seed, OutcomeTable.MOST);
    }
  }

  /**
   * A setting for the talks of a scenario.
   *
   * @param asked what can bind, and which options are fixed
   * @param rules the process rules
   * @param budget what counting the outcomes may cost
   */
  public static Prepared prepare(Case asked, CourseRules rules, Budget budget, Size size) {
    Optional<CrossingTables> tables = asked.tables();
    Optional<WorldModel> model = ScenarioWorlds.model(asked);
    Optional<Utilities> utilities = Utilities.of(asked.scenario(), asked.tabulation());
    Optional<LiveLines> live = model.flatMap(worlds -> LiveLines.of(asked, worlds, rules));
    boolean areAllTabulated =
        asked.scenario().positions().stream()
            .allMatch(position -> asked.tabulation().firstReading(position).isPresent());
    if (tables.isEmpty() || live.isEmpty() || utilities.isEmpty() || !areAllTabulated) {
      return new Prepared.Untabulated();
    }
    Optional<Prepared> refused = tooManyLines(asked.scenario(), live.get());
    if (refused.isPresent()) {
      return refused.get();
    }
    Attempt<OutcomeSet> coherent = new ExactEngine(tables.get(), budget).coherent();
    if (!(coherent instanceof Known<OutcomeSet> known)) {
      return new Prepared.NotCounted((Spent<?>) coherent);
    }
    BigInteger count = known.value().count();
    if (count.signum() == 0) {
      return new Prepared.NothingCoherent();
    }
    SettingBuilder builder =
        new SettingBuilder(asked, utilities.get(), model.get(), live.get(), rules);
    return count.compareTo(BigInteger.valueOf(size.most())) > 0
        ? builder.withPools(count, tables.get(), budget, size.seed())
        : builder.with(known.value());
  }

  private Prepared with(OutcomeSet coherent) {
    int count = coherent.count().intValueExact();
    OutcomeTable table = OutcomeTable.of(scenario.issues().size(), count, coherent.outcomes());
    return new Prepared.Ready(setting(table, Optional.empty()), coherent.count());
  }

  private Prepared withPools(BigInteger count, CrossingTables tables, Budget budget, long seed) {
    if (scenario.process().talks().protocol() instanceof Protocol.Text) {
      return new Prepared.TooManyOutcomes(count);
    }
    List<long[]> patterns = new Patterns(model, live.byParty(), positions).of(model, rules, seed);
    List<Wanted> wanted = new ArrayList<>();
    for (int party = 0; party < patterns.size(); party++) {
      int[] lines = live.byParty().get(party);
      Optional<PartyUtility> utility = utility(party);
      wanted.add(
          new Wanted(
              utility,
              utility.map(PartyUtility::reservation).orElse(0L),
              patterns.get(party),
              bit -> live.of(lines[bit])));
    }
    Attempt<Pools> drawn =
        Attempt.of(() -> Pools.draw(wanted, tables, budget, seed, OutcomeTable.MOST))
            .flatMap(pools -> pools);
    if (!(drawn instanceof Known<Pools> known)) {
      return new Prepared.NotCounted((Spent<?>) drawn);
    }
    List<int[]> outcomes = known.value().outcomes();
    OutcomeTable table =
        OutcomeTable.of(scenario.issues().size(), outcomes.size(), outcomes.iterator());
    return new Prepared.Ready(setting(table, Optional.of(known.value())), count);
  }

  private static Optional<Prepared> tooManyLines(Scenario scenario, LiveLines live) {
    for (int party = 0; party < live.byParty().size(); party++) {
      int count = live.byParty().get(party).length;
      if (count > MOST_LINES) {
        return Optional.of(new Prepared.TooManyLines(scenario.parties().get(party).id(), count));
      }
    }
    return Optional.empty();
  }

  private Setting setting(OutcomeTable table, Optional<Pools> pools) {
    Process process = scenario.process();
    int[] starts = new int[scenario.parties().size() + 1];
    for (int party = 0; party < scenario.parties().size(); party++) {
      stated.addAll(stated(party));
      starts[party + 1] = stated.size();
    }
    List<Seat> seats = seats(table, pools.isPresent(), starts);
    int count = scenario.issues().size();
    boolean[] isOrdered = new boolean[count];
    for (int issue = 0; issue < count; issue++) {
      isOrdered[issue] = scenario.issues().get(issue).isOrdered();
    }
    Game game =
        new Game(
            table,
            seats,
            process.rounds(),
            process.talks(),
            scenario.outcomeSpace().optionCounts(),
            new Steps(isOrdered),
            scenario.wants().today(scenario.issues()).map(table::indexOf).orElse(-1));
    TalkStakes stakes = new TalkStakes(positions, scenario.positions().size(), stated, starts);
    Optional<CourseRules> course = Optional.of(rules).filter(all -> !all.active().isEmpty());
    return new Setting(game, stakes, model, live.byParty(), course, pools, -1);
  }

  private Optional<PartyUtility> utility(int party) {
    String id = scenario.parties().get(party).id();
    return utilities.parties().stream().filter(own -> own.party().equals(id)).findFirst();
  }

  /** How a party negotiates; of pools, the lowest offers are any in the band above what it asks. */
  private Strategy strategy(int party, boolean isPooled) {
    Strategy own = scenario.process().talks().strategy(scenario.parties().get(party).id());
    return isPooled && own.offer() instanceof Strategy.Offer.Lowest
        ? new Strategy(
            own.tactic(),
            new Strategy.Offer.Anywhere(utility(party).map(Pools::width).orElse(0.0)),
            own.accept(),
            own.discount(),
            own.vote())
        : own;
  }

  /** The positions of a party that can bind, with their lines. */
  private List<Held> held(int party) {
    Map<Integer, Integer> bits = new HashMap<>();
    for (int bit = 0; bit < live.byParty().get(party).length; bit++) {
      bits.put(live.byParty().get(party)[bit], bit);
    }
    int[] first = model.firstLines();
    List<Held> held = new ArrayList<>();
    for (int position = 0; position < model.positionCount(); position++) {
      long own = 0;
      for (int line = first[position]; line < first[position + 1]; line++) {
        own |= bits.containsKey(line) ? 1L << bits.getOrDefault(line, 0) : 0;
      }
      if (own != 0) {
        held.add(new Held(position, own));
      }
    }
    return held;
  }

  private List<Stated> stated(int party) {
    List<Stated> options = new ArrayList<>();
    for (StatedOption option : scenario.parties().get(party).stated()) {
      List<String> left = asked.enforcement().fixed().get(option.issue());
      if (left != null && left.size() == 1) {
        continue;
      }
      int issue = scenario.issueIndex(option.issue());
      Issue of = scenario.issues().get(issue);
      options.add(new Stated(party, issue, of.indexOf(option.option())));
    }
    return options;
  }

  private List<Seat> seats(OutcomeTable table, boolean isPooled, int[] starts) {
    List<OutcomeRows.Need> needs = new ArrayList<>();
    for (int party = 0; party < scenario.parties().size(); party++) {
      needs.add(
          new OutcomeRows.Need(
              live.byParty().get(party).length,
              positions.get(party).size(),
              starts[party + 1] - starts[party],
              utility(party).map(PartyUtility::least).orElse(0L),
              utility(party).map(PartyUtility::greatest).orElse(0L)));
    }
    OutcomeRows rows = new OutcomeRows(table.size(), needs);
    List<Seat> seats = new ArrayList<>();
    for (int party = 0; party < scenario.parties().size(); party++) {
      fill(rows, party, table, stated.subList(starts[party], starts[party + 1]));
      Optional<PartyUtility> utility = utility(party);
      seats.add(
          new Seat(
              scenario.parties().get(party).id(),
              rows,
              party,
              utility.map(PartyUtility::denominator).orElse(1L),
              utility.map(PartyUtility::reservation).orElse(0L),
              strategy(party, isPooled)));
    }
    return seats;
  }

  private void fill(OutcomeRows rows, int party, OutcomeTable table, List<Stated> own) {
    Optional<PartyUtility> utility = utility(party);
    List<CrossingFunction> crossing =
        Arrays.stream(live.byParty().get(party)).<CrossingFunction>mapToObj(live::of).toList();
    List<CrossingFunction> asStated = new ArrayList<>();
    for (Held held : positions.get(party)) {
      Position position = scenario.positions().get(held.position());
      asStated.add(asked.tabulation().firstReading(position).orElseThrow());
    }
    for (int place = 0; place < table.size(); place++) {
      int[] outcome = table.outcome(place);
      long worth = utility.isEmpty() ? 0 : utility.get().of(outcome);
      rows.put(place, party, worth, bits(crossing, outcome), bits(asStated, outcome));
      for (int k = 0; k < own.size(); k++) {
        if (outcome[own.get(k).issue()] != own.get(k).option()) {
          rows.putDeparture(place, party, k);
        }
      }
    }
  }

  private static long bits(List<CrossingFunction> functions, int[] outcome) {
    long bits = 0;
    for (int bit = 0; bit < functions.size(); bit++) {
      bits |= functions.get(bit).crossesOutcome(outcome) ? 1L << bit : 0;
    }
    return bits;
  }
}

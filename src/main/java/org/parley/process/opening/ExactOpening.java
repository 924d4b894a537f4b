package org.parley.process.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.process.course.CourseEnd;
import org.parley.process.course.CourseState;
import org.parley.process.course.CourseView;
import org.parley.process.course.Distinctions;
import org.parley.process.course.Distinctions.Key;

/**
 * When a zone opens, worked out as an absorbing Markov chain (J. Kemeny and J. Snell 1960, "Finite
 * Markov chains", chapter 3), one step a round: talks are together in a state as long as no rule
 * can tell them apart, and leave the chain as a zone opens or the talks end. What events do does
 * not depend on the lines that none of them touches: a state is stepped once for all that these
 * leave open, and has a chance for each.
 */
public final class ExactOpening {

  /** Most states where orders in which lines give are told apart too. */
  private static final int MOST_WITH_ORDERS = 20_000;

  /** A state takes about as much memory as so many chances. */
  private static final int CHANCES_OF_STATE = 50;

  /** Branches of one state that are put together where they come to the same. */
  private static final int MANY_BRANCHES = 16;

  private final OpeningModel model;
  private final int[] moving;
  private final Distinctions distinctions;
  private final boolean tracksOrder;
  private final Cutoff cutoff;
  private final int[] firstLines;
  private final List<Ways> ways;
  private final int most;
  private final Map<BitSet, BitSet> openByBinding = new HashMap<>();
  private final double[] at;
  private final Map<CourseEnd, Double> ended = new LinkedHashMap<>();
  private final Map<List<Integer>, Double> orders = new LinkedHashMap<>();
  private double start;
  private int mostStates;

  /** Talks in a state, with how likely they are by the ways out that are left to them. */
  private record Talks(CourseState state, double[] chances) {}

  /** A state that talks can go on to, and how likely that is. */
  private record Branch(CourseState state, double chance) {}

  private ExactOpening(
      OpeningModel model, List<Ways> ways, boolean tracksOrder, int most, Cutoff cutoff) {
    this.model = model;
    this.ways = ways;
    this.moving = model.moving().stream().mapToInt(Integer::intValue).toArray();
    this.distinctions = new Distinctions(model.rules(), model.moving());
    this.tracksOrder = tracksOrder;
    this.most = most / Math.max(CHANCES_OF_STATE, ways.size());
    this.cutoff = cutoff;
    this.firstLines = model.worlds().firstLines();
    this.at = new double[model.rounds()];
  }

  /**
   * The chances; nothing where talks can be in too many states. Where telling the orders in which
   * lines give takes too many, or more time than there is, these are left out.
   *
   * @param most most chances to keep at a time
   * @throws CutShort once the cutoff is over and no chances are known
   */
  public static Optional<ExactChances> of(OpeningModel model, int most, Cutoff cutoff) {
    return StartingWorlds.of(model, most / CHANCES_OF_STATE, cutoff)
        .flatMap(starts -> of(model, starts, most, cutoff));
  }

  /** The same without the orders in which lines give, which take most of the states. */
  public static Optional<ExactChances> withoutOrders(OpeningModel model, int most, Cutoff cutoff) {
    return StartingWorlds.of(model, most / CHANCES_OF_STATE, cutoff)
        .flatMap(
            starts -> new ExactOpening(model, ways(starts), false, most, cutoff).chances(starts));
  }

  /**
   * Whether talks are never in more states than this, orders aside; found out soon where they are.
   *
   * @param most most chances to keep at a time
   * @throws CutShort once the cutoff is over
   */
  public static boolean areFew(OpeningModel model, int states, int most, Cutoff cutoff) {
    return StartingWorlds.of(model, most / CHANCES_OF_STATE, cutoff)
        .flatMap(
            starts -> {
              List<Ways> ways = ways(starts);
              int few = states * Math.max(CHANCES_OF_STATE, ways.size());
              return new ExactOpening(model, ways, false, few, cutoff).chances(starts);
            })
        .isPresent();
  }

  private static List<Ways> ways(Map<StartingWorlds.Start, Double> starts) {
    return starts.keySet().stream().map(StartingWorlds.Start::ways).distinct().toList();
  }

  private static Optional<ExactChances> of(
      OpeningModel model, Map<StartingWorlds.Start, Double> starts, int most, Cutoff cutoff) {
    List<Ways> ways = ways(starts);
    Optional<ExactChances> plain =
        new ExactOpening(model, ways, false, most, cutoff).chances(starts);
    if (plain.isEmpty() || plain.get().states() > MOST_WITH_ORDERS) {
      return plain;
    }
    int few =
        (int) Math.min(most, (long) MOST_WITH_ORDERS * Math.max(CHANCES_OF_STATE, ways.size()));
    return Attempt.of(() -> new ExactOpening(model, ways, true, few, cutoff).chances(starts))
        .known()
        .flatMap(ordered -> ordered)
        .or(() -> plain);
  }

  private Optional<ExactChances> chances(Map<StartingWorlds.Start, Double> starts) {
    Map<Ways, Integer> places = new HashMap<>();
    for (int place = 0; place < ways.size(); place++) {
      places.put(ways.get(place), place);
    }
    Map<Key, Talks> talks = new LinkedHashMap<>();
    for (Map.Entry<StartingWorlds.Start, Double> begun : starts.entrySet()) {
      int place = Objects.requireNonNull(places.get(begun.getKey().ways()));
      begin(begun.getKey(), place, begun.getValue(), talks);
    }
    for (int round = 0; round < at.length && !talks.isEmpty(); round++) {
      talks = stepped(talks, round);
      mostStates = Math.max(mostStates, talks.size());
      if (talks.size() > most) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new ExactChances(
            start, at, ended, tracksOrder ? Optional.of(orders) : Optional.empty(), mostStates));
  }

  private void begin(StartingWorlds.Start begun, int place, double chance, Map<Key, Talks> talks) {
    int[] readings = new int[model.worlds().positionCount()];
    Arrays.fill(readings, -1);
    for (int line = 0; line < moving.length; line++) {
      readings[moving[line]] = begun.readings().get(line);
    }
    CourseState state = new CourseState(model.rules());
    state.begin(readings);
    if (open(state).get(place)) {
      start += chance;
    } else {
      into(state, 0, talks)[place] += chance;
    }
  }

  /** The chances of talks that go into a round in a state, to be added to. */
  private double[] into(CourseState state, int round, Map<Key, Talks> talks) {
    Key key = distinctions.of(state, round, tracksOrder);
    return talks.computeIfAbsent(key, k -> new Talks(state, new double[ways.size()])).chances();
  }

  private Map<Key, Talks> stepped(Map<Key, Talks> talks, int round) {
    Map<Key, Talks> next = new LinkedHashMap<>();
    for (Talks some : talks.values()) {
      CutShort.check(cutoff);
      if (next.size() <= most) {
        step(some, round, next);
      }
    }
    return next;
  }

  private void step(Talks talks, int round, Map<Key, Talks> next) {
    talks.state().judge(round, CourseView.NONE);
    BitSet matching = (BitSet) talks.state().matching().clone();
    List<Branch> branches = List.of(new Branch(talks.state(), 1));
    for (int rule = matching.nextSetBit(0); rule >= 0; rule = matching.nextSetBit(rule + 1)) {
      branches = branched(branches, rule, round);
    }
    for (Branch branch : branches) {
      settle(branch, talks.chances(), round, next);
    }
  }

  private List<Branch> branched(List<Branch> branches, int rule, int round) {
    double chance = model.rules().chance(rule, round);
    List<Branch> all = new ArrayList<>();
    for (Branch branch : branches) {
      CourseState happened = branch.state().copy();
      happened.happen(rule, round);
      all.add(new Branch(happened, branch.chance() * chance));
      if (chance < 1) {
        all.add(new Branch(branch.state(), branch.chance() * (1 - chance)));
      }
    }
    return all.size() <= MANY_BRANCHES ? all : together(all, round);
  }

  /** Branches put together; those that have ended are kept as they are. */
  private List<Branch> together(List<Branch> branches, int round) {
    List<Branch> over = new ArrayList<>();
    Map<Key, Branch> going = new LinkedHashMap<>();
    for (Branch branch : branches) {
      if (branch.state().end().isPresent()) {
        over.add(branch);
      } else {
        Key key = distinctions.of(branch.state(), round + 1, tracksOrder);
        going.merge(key, branch, (a, b) -> new Branch(a.state(), a.chance() + b.chance()));
      }
    }
    over.addAll(going.values());
    return over;
  }

  private void settle(Branch branch, double[] chances, int round, Map<Key, Talks> next) {
    Optional<CourseEnd> end = branch.state().end();
    if (end.isPresent()) {
      double all = branch.chance() * Arrays.stream(chances).sum();
      ended.merge(end.get(), all, Double::sum);
      return;
    }
    BitSet open = open(branch.state());
    double opened = 0;
    double[] going = {};
    for (int place = 0; place < chances.length; place++) {
      if (open.get(place)) {
        opened += branch.chance() * chances[place];
      } else if (chances[place] > 0) {
        going = going.length == 0 ? into(branch.state(), round + 1, next) : going;
        going[place] += branch.chance() * chances[place];
      }
    }
    at[round] += opened;
    if (tracksOrder && opened > 0) {
      orders.merge(branch.state().given(), opened, Double::sum);
    }
  }

  /** The places of the ways out by which a zone is open in a state; not a copy. */
  private BitSet open(CourseState state) {
    BitSet binding = new BitSet();
    for (int position : moving) {
      if (state.reading(position) >= 0) {
        binding.set(firstLines[position] + state.reading(position));
      }
    }
    return openByBinding.computeIfAbsent(binding, this::openBy);
  }

  private BitSet openBy(BitSet binding) {
    BitSet open = new BitSet();
    for (int place = 0; place < ways.size(); place++) {
      open.set(place, ways.get(place).areOpen(binding));
    }
    return open;
  }
}

package org.parley.process.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * can tell them apart, and leave the chain as a zone opens or the talks end.
 */
public final class ExactOpening {

  /** Most states where orders in which lines give are told apart too. */
  private static final int MOST_WITH_ORDERS = 30_000;

  /** Branches of one state that are put together where they come to the same. */
  private static final int MANY_BRANCHES = 16;

  private final OpeningModel model;
  private final List<Integer> moving;
  private final Distinctions distinctions;
  private final boolean tracksOrder;
  private final int most;
  private final Cutoff cutoff;
  private final int[] firstLines;
  private final List<Ways> ways = new ArrayList<>();
  private final Map<Ways, Integer> places = new HashMap<>();
  private final double[] at;
  private final Map<CourseEnd, Double> ended = new LinkedHashMap<>();
  private final Map<List<Integer>, Double> orders = new LinkedHashMap<>();
  private double start;
  private int mostStates;

  /** Talks in a state, with how likely they are; ways out by place. */
  private record Talks(int ways, CourseState state, double chance) {}

  /** What talks have in common that are in one state. */
  private record Place(int ways, Key key) {}

  private ExactOpening(OpeningModel model, boolean tracksOrder, int most, Cutoff cutoff) {
    this.model = model;
    this.moving = model.moving();
    this.distinctions = new Distinctions(model.rules(), moving);
    this.tracksOrder = tracksOrder;
    this.most = most;
    this.cutoff = cutoff;
    this.firstLines = model.worlds().firstLines();
    this.at = new double[model.rounds()];
  }

  /**
   * The chances; nothing where talks can be in too many states. Where telling the orders in which
   * lines give takes too many, these are left out.
   *
   * @param most most states of talks at a time
   * @throws CutShort once the cutoff is over
   */
  public static Optional<ExactChances> of(OpeningModel model, int most, Cutoff cutoff) {
    Optional<Map<StartingWorlds.Start, Double>> starts = StartingWorlds.of(model, most, cutoff);
    return starts.flatMap(
        s ->
            new ExactOpening(model, true, Math.min(most, MOST_WITH_ORDERS), cutoff)
                .chances(s)
                .or(() -> new ExactOpening(model, false, most, cutoff).chances(s)));
  }

  private Optional<ExactChances> chances(Map<StartingWorlds.Start, Double> starts) {
    Map<Place, Talks> talks = new LinkedHashMap<>();
    for (Map.Entry<StartingWorlds.Start, Double> begun : starts.entrySet()) {
      begin(begun.getKey(), begun.getValue(), talks);
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

  private void begin(StartingWorlds.Start begun, double chance, Map<Place, Talks> talks) {
    int[] readings = new int[model.worlds().positionCount()];
    Arrays.fill(readings, -1);
    for (int place = 0; place < moving.size(); place++) {
      readings[moving.get(place)] = begun.readings().get(place);
    }
    CourseState state = new CourseState(model.rules());
    state.begin(readings);
    int place = places.computeIfAbsent(begun.ways(), w -> ways.size());
    if (place == ways.size()) {
      ways.add(begun.ways());
    }
    if (isOpen(place, state)) {
      start += chance;
    } else {
      add(new Talks(place, state, chance), 0, talks);
    }
  }

  private Map<Place, Talks> stepped(Map<Place, Talks> talks, int round) {
    Map<Place, Talks> next = new LinkedHashMap<>();
    for (Talks some : talks.values()) {
      CutShort.check(cutoff);
      if (next.size() <= most) {
        step(some, round, next);
      }
    }
    return next;
  }

  private void step(Talks talks, int round, Map<Place, Talks> next) {
    talks.state().judge(round, CourseView.NONE);
    BitSet matching = (BitSet) talks.state().matching().clone();
    List<Talks> branches = List.of(talks);
    for (int rule = matching.nextSetBit(0); rule >= 0; rule = matching.nextSetBit(rule + 1)) {
      branches = branched(branches, rule, round);
    }
    for (Talks branch : branches) {
      settle(branch, round, next);
    }
  }

  private List<Talks> branched(List<Talks> branches, int rule, int round) {
    double chance = model.rules().chance(rule, round);
    List<Talks> all = new ArrayList<>();
    for (Talks branch : branches) {
      CourseState happened = branch.state().copy();
      happened.happen(rule, round);
      all.add(new Talks(branch.ways(), happened, branch.chance() * chance));
      if (chance < 1) {
        all.add(new Talks(branch.ways(), branch.state(), branch.chance() * (1 - chance)));
      }
    }
    return all.size() <= MANY_BRANCHES ? all : together(all, round);
  }

  /** Branches put together; those that have ended are told by how, so that none is lost. */
  private List<Talks> together(List<Talks> branches, int round) {
    List<Talks> over = new ArrayList<>();
    Map<Place, Talks> going = new LinkedHashMap<>();
    for (Talks branch : branches) {
      if (branch.state().end().isPresent()) {
        over.add(branch);
      } else {
        add(branch, round + 1, going);
      }
    }
    over.addAll(going.values());
    return over;
  }

  private void settle(Talks talks, int round, Map<Place, Talks> next) {
    Optional<CourseEnd> end = talks.state().end();
    if (end.isPresent()) {
      ended.merge(end.get(), talks.chance(), Double::sum);
    } else if (isOpen(talks.ways(), talks.state())) {
      at[round] += talks.chance();
      if (tracksOrder) {
        orders.merge(talks.state().given(), talks.chance(), Double::sum);
      }
    } else {
      add(talks, round + 1, next);
    }
  }

  private void add(Talks talks, int round, Map<Place, Talks> to) {
    Key key = distinctions.of(talks.state(), round, tracksOrder);
    to.merge(
        new Place(talks.ways(), key),
        talks,
        (a, b) -> new Talks(a.ways(), a.state(), a.chance() + b.chance()));
  }

  private boolean isOpen(int place, CourseState state) {
    BitSet binding = new BitSet();
    for (int position : moving) {
      if (state.reading(position) >= 0) {
        binding.set(firstLines[position] + state.reading(position));
      }
    }
    return ways.get(place).areOpen(binding);
  }
}

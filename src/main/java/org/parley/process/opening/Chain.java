package org.parley.process.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.process.course.CourseEnd;
import org.parley.process.course.CourseState;
import org.parley.process.course.CourseView;
import org.parley.process.course.Distinctions;

/**
 * The states that talks can be in, numbered as they are come upon, and what can become of each in a
 * round. That is worked out once for all rounds that no rule tells apart, as long as there is room.
 *
 * @implNote Not thread-safe.
 */
final class Chain {

  /** A state takes about as much memory as so many numbers. */
  static final int NUMBERS_OF_STATE = 50;

  /** Branches of one state that are put together where they come to the same. */
  private static final int MANY_BRANCHES = 16;

  /** Most numbers of states and steps to keep at a time. */
  private static final int MOST_NUMBERS = 1 << 24;

  private final OpeningModel model;
  private final List<Ways> ways;
  private final boolean tracksOrder;
  private final int room;
  private final int[] moving;
  private final int[] firstLines;
  private final Distinctions distinctions;
  private final int[] kinds;
  private final Map<BitSet, boolean[]> openByBinding = new HashMap<>();
  private final List<CourseEnd> ends = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<ChainState> states = new ArrayList<>();
  private final Map<Long, ChainStep> steps = new HashMap<>();
  private long held;

  /**
   * @param tracksOrder whether the orders in which lines give are told apart
   * @param room numbers that may be kept at a time, about
   */
  Chain(OpeningModel model, List<Ways> ways, boolean tracksOrder, int room) {
    this.model = model;
    this.ways = ways;
    this.tracksOrder = tracksOrder;
    this.room = Math.min(room, MOST_NUMBERS);
    this.moving = model.moving().stream().mapToInt(Integer::intValue).toArray();
    this.firstLines = model.worlds().firstLines();
    this.distinctions = new Distinctions(model.rules(), model.moving());
    this.kinds = distinctions.rounds();
  }

  /** The ways out that can be left to talks as they begin. */
  static List<Ways> ways(Collection<StartingWorlds.Start> starts) {
    return starts.stream().map(StartingWorlds.Start::ways).distinct().toList();
  }

  /** The ways out, by place. */
  List<Ways> ways() {
    return ways;
  }

  /** Whether the orders in which lines give are told apart. */
  boolean tracksOrder() {
    return tracksOrder;
  }

  /** The number of the state in which talks begin. */
  int begin(List<Integer> readings) {
    int[] all = new int[model.worlds().positionCount()];
    Arrays.fill(all, -1);
    for (int line = 0; line < moving.length; line++) {
      all[moving[line]] = readings.get(line);
    }
    CourseState state = new CourseState(model.rules());
    state.begin(all);
    return number(state, 0);
  }

  /** A state by its number. */
  ChainState state(int number) {
    return states.get(number);
  }

  /** How talks can end, by number. */
  CourseEnd end(int number) {
    return ends.get(number);
  }

  /** What can become of talks in a round that they go into in a state. */
  ChainStep step(int number, int round) {
    long place = (long) number * kinds.length + kinds[round];
    ChainStep known = steps.get(place);
    if (known != null) {
      return known;
    }
    ChainStep step = worked(states.get(number), round);
    if (held <= room) {
      steps.put(place, step);
      held += step.size();
    }
    return step;
  }

  /** Whether there is no room for more. */
  boolean isFull() {
    return held > room;
  }

  /** Forgets all but some states, which have new numbers: their places here. */
  void keep(int[] some) {
    List<ChainState> kept = Arrays.stream(some).mapToObj(states::get).toList();
    steps.clear();
    numbers.clear();
    states.clear();
    held = 0;
    for (ChainState state : kept) {
      number(state.like(), state.round());
    }
  }

  private ChainStep worked(ChainState from, int round) {
    // Rounds that are the same to all rules need no other state.
    boolean isAlike = from.round() < kinds.length && kinds[from.round()] == kinds[round];
    int at = isAlike ? from.round() : round;
    CourseState state = isAlike ? from.like() : from.like().copy(at - from.round());
    state.judge(at, CourseView.NONE);
    int[] rules = state.matching().stream().toArray();
    List<int[]> branches = new ArrayList<>();
    List<CourseState> all = List.of(state);
    for (int rule : rules) {
      List<CourseState> next = new ArrayList<>();
      int[] pairs = branched(all, rule, at, next);
      all = next.size() <= MANY_BRANCHES ? next : together(next, pairs, at);
      branches.add(pairs);
    }
    int[] leaves = new int[all.size()];
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      leaves[leaf] = leaf(all.get(leaf), at + 1);
    }
    return new ChainStep(rules, branches, leaves);
  }

  private int[] branched(List<CourseState> all, int rule, int round, List<CourseState> next) {
    boolean isSure = model.rules().chance(rule, round) >= 1;
    int[] pairs = new int[2 * all.size()];
    for (int place = 0; place < all.size(); place++) {
      CourseState happened = all.get(place).copy(0);
      happened.happen(rule, round);
      pairs[2 * place] = next.size();
      next.add(happened);
      pairs[2 * place + 1] = isSure ? ChainStep.NOWHERE : next.size();
      if (!isSure) {
        next.add(all.get(place));
      }
    }
    return pairs;
  }

  /** What is left of branches once they are put together, to which the pairs then lead. */
  private List<CourseState> together(List<CourseState> branches, int[] pairs, int round) {
    Map<Object, Integer> places = new LinkedHashMap<>();
    List<CourseState> left = new ArrayList<>();
    int[] now = new int[branches.size()];
    for (int branch = 0; branch < now.length; branch++) {
      CourseState state = branches.get(branch);
      // Of talks that are over, only how they ended makes a difference.
      Optional<CourseEnd> end = state.end();
      Object key = end.isPresent() ? end.get() : distinctions.of(state, round + 1, tracksOrder);
      int fresh = left.size();
      now[branch] = places.computeIfAbsent(key, k -> fresh);
      if (now[branch] == fresh) {
        left.add(state);
      }
    }
    for (int place = 0; place < pairs.length; place++) {
      pairs[place] = pairs[place] == ChainStep.NOWHERE ? ChainStep.NOWHERE : now[pairs[place]];
    }
    return left;
  }

  private int leaf(CourseState state, int round) {
    Optional<CourseEnd> end = state.end();
    if (end.isEmpty()) {
      return number(state, round);
    }
    if (!ends.contains(end.get())) {
      ends.add(end.get());
    }
    return ChainStep.end(ends.indexOf(end.get()));
  }

  private int number(CourseState state, int round) {
    Object key = distinctions.of(state, round, tracksOrder);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    List<Integer> given = tracksOrder ? state.given() : List.of();
    states.add(new ChainState(state, round, isOpen(state), given));
    numbers.put(key, states.size() - 1);
    held += NUMBERS_OF_STATE;
    return states.size() - 1;
  }

  private boolean[] isOpen(CourseState state) {
    BitSet binding = new BitSet();
    for (int position : moving) {
      if (state.reading(position) >= 0) {
        binding.set(firstLines[position] + state.reading(position));
      }
    }
    return openByBinding.computeIfAbsent(binding, this::openBy);
  }

  private boolean[] openBy(BitSet binding) {
    boolean[] open = new boolean[ways.size()];
    for (int place = 0; place < open.length; place++) {
      open[place] = ways.get(place).areOpen(binding);
    }
    return open;
  }
}

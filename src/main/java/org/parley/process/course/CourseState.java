package org.parley.process.course;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.CourseRule;
import org.parley.rules.course.Effect;
import org.parley.scenario.Process;
import org.parley.stat.CounterWords;

/**
 * Where one talk stands: lines, levels, measures and events, and what became of them by the round.
 *
 * @implNote Not thread-safe; made once a thread and {@link #begin begun} anew for each talk.
 */
public final class CourseState {

  /** The kind of {@link CounterWords} that say whether events happen, one a round and rule. */
  public static final int WORDS = 0;

  private final CourseRules rules;
  private final int[] drawn;
  private final int[] reading;
  private final int[] levels;
  private final int[] started;
  private final int[] happened;
  private final boolean[] spent;
  private final BitSet matching = new BitSet();
  private final BitSet coming = new BitSet();
  private final Conduct conduct;
  private final BitSet now = new BitSet();
  private final int[] given;
  private int givenCount;
  private boolean hasMovedLines;
  private Optional<Matching> known = Optional.empty();

  /** A state to begin talks in. */
  public CourseState(CourseRules rules) {
    this.rules = rules;
    int positions = rules.scenario().positions().size();
    this.drawn = new int[positions];
    this.reading = new int[positions];
    this.given = new int[positions];
    this.levels = new int[rules.process().levels().size()];
    this.started = new int[rules.process().measures().size()];
    this.happened = new int[rules.events().size()];
    this.spent = new boolean[rules.rules().size()];
    this.conduct = new Conduct(rules.scenario().parties().size());
    int[] none = new int[positions];
    Arrays.fill(none, Aspect.ABSENT);
    begin(none);
  }

  /**
   * The same state, to go on from in another way; what was judged last is left behind.
   *
   * @param rounds by how many later its round is; all stays as long ago as it was
   */
  public CourseState copy(int rounds) {
    return new CourseState(this, rounds);
  }

  private CourseState(CourseState other, int rounds) {
    this.rules = other.rules;
    this.drawn = other.drawn.clone();
    this.reading = other.reading.clone();
    this.levels = other.levels.clone();
    this.started = Times.later(other.started, rounds);
    this.happened = Times.later(other.happened, rounds);
    this.spent = other.spent.clone();
    this.conduct = new Conduct(other.conduct);
    this.given = other.given.clone();
    this.givenCount = other.givenCount;
  }

  /**
   * Begins talks.
   *
   * @param readings the reading in which each position binds, by place, or -1 where it does not
   */
  public void begin(int[] readings) {
    System.arraycopy(readings, 0, drawn, 0, drawn.length);
    System.arraycopy(readings, 0, reading, 0, reading.length);
    List<Process.Level> given = rules.process().levels();
    for (int level = 0; level < levels.length; level++) {
      levels[level] = given.get(level).start();
    }
    for (int measure = 0; measure < started.length; measure++) {
      started[measure] = rules.process().measures().get(measure).start() ? 0 : Aspect.ABSENT;
    }
    Arrays.fill(happened, Aspect.ABSENT);
    Arrays.fill(spent, false);
    hasMovedLines = false;
    conduct.begin();
    now.clear();
    givenCount = 0;
    known.ifPresent(Matching::forget);
  }

  /**
   * Begins a round, which lets events happen: all rules are judged on the state as it was left,
   * then those that match and whose draw succeeds change it, in the order of the files.
   *
   * @param round counted from 0
   * @param words the random words of this talk
   * @param view what the rules see of the offers
   */
  public void advance(int round, CounterWords words, CourseView view) {
    now.clear();
    coming.clear();
    hasMovedLines = false;
    conduct.beginRound();
    if (known.isEmpty()) {
      known = Optional.of(new Matching(rules, this));
    }
    known.get().draw(round, words, view, coming);
    for (int rule = coming.nextSetBit(0); rule >= 0; rule = coming.nextSetBit(rule + 1)) {
      happen(rule, round);
    }
  }

  /** Judges which events can happen in a round, whatever their draws. */
  public void judge(int round, CourseView view) {
    now.clear();
    matching.clear();
    for (int rule = 0; rule < spent.length; rule++) {
      if (rules.isActive(rule)
          && !spent[rule]
          && (rules.isForced(rule, round) || rules.table(rule).matches(this, round, view))) {
        matching.set(rule);
      }
    }
  }

  /** The rules that can happen in the round last judged; not a copy. */
  public BitSet matching() {
    return matching;
  }

  /** Lets the event of a rule happen, by draw or not. */
  public void happen(int rule, int round) {
    CourseRule by = rules.rules().get(rule);
    now.set(rule);
    spent[rule] = by.once();
    happened[by.event()] = round;
    changed(Aspect.Kind.EVENT, by.event());
    for (Effect effect : rules.effects(rule)) {
      apply(effect, round);
    }
  }

  private void apply(Effect effect, int round) {
    if (effect instanceof Effect.Moves moves) {
      Process.Level level = rules.process().levels().get(moves.level());
      int moved = levels[moves.level()] + moves.by();
      move(moves.level(), Math.max(level.from(), Math.min(level.to(), moved)));
    } else if (effect instanceof Effect.Starts starts) {
      boolean isInForce = started[starts.measure()] != Aspect.ABSENT;
      put(starts.measure(), isInForce ? started[starts.measure()] : round);
    } else if (effect instanceof Effect.Breaks breaks) {
      put(breaks.measure(), Aspect.ABSENT);
    } else if (effect instanceof Effect.Softens softens) {
      soften(softens.position(), softens.reading().orElse(Aspect.ABSENT));
    } else if (effect instanceof Effect.Hardens hardens) {
      read(hardens.position(), hardens.reading().orElse(drawn[hardens.position()]));
    } else {
      conduct.apply(effect, round);
    }
  }

  private void move(int level, int to) {
    if (levels[level] != to) {
      levels[level] = to;
      changed(Aspect.Kind.LEVEL, level);
    }
  }

  private void put(int measure, int since) {
    if (started[measure] != since) {
      started[measure] = since;
      changed(Aspect.Kind.MEASURE, measure);
    }
  }

  private void read(int position, int as) {
    reading[position] = as;
    hasMovedLines = true;
    changed(Aspect.Kind.LINE, position);
  }

  private void soften(int position, int to) {
    if (reading[position] == Aspect.ABSENT || reading[position] == to) {
      return;
    }
    read(position, to);
    if (Arrays.stream(given, 0, givenCount).noneMatch(earlier -> earlier == position)) {
      given[givenCount++] = position;
    }
  }

  private void changed(Aspect.Kind kind, int index) {
    if (known.isPresent()) {
      known.get().changed(kind, index);
    }
  }

  /** The value of something that rules read, as {@link Aspect.Kind} says what it means. */
  int value(Aspect aspect, int round, CourseView view) {
    int index = aspect.index();
    return switch (aspect.kind()) {
      case ROUND -> round;
      case LINE -> reading[index];
      case STANCE -> view.yielded(index);
      case STANDING -> view.standing(index);
      case LEVEL -> levels[index];
      case MEASURE -> Times.since(started[index], round);
      case EVENT -> Times.since(happened[index], round);
    };
  }

  /** The reading in which a position binds now, by place, or -1 where it does not. */
  public int reading(int position) {
    return reading[position];
  }

  /** The reading in which a position bound as the talks began, or -1. */
  public int drawn(int position) {
    return drawn[position];
  }

  /** The positions whose lines have given, in the order in which each first did. */
  public List<Integer> given() {
    return Arrays.stream(given, 0, givenCount).boxed().toList();
  }

  /** Whether a rule that happens once at most has happened. */
  boolean isSpent(int rule) {
    return spent[rule];
  }

  /** How high a level stands. */
  public int level(int level) {
    return levels[level];
  }

  /** Whether a measure is in force. */
  public boolean isInForce(int measure) {
    return started[measure] != Aspect.ABSENT;
  }

  /**
   * How much more of the utility scale than else a party asks for, in billionths; below 0 for less.
   */
  public long shift(int party) {
    return conduct.shift(party);
  }

  /** Whether what a party wants most is known to the others. */
  public boolean isLeaked(int party) {
    return conduct.isLeaked(party);
  }

  /** Whether that is so of any party. */
  public boolean isAnyLeaked() {
    return conduct.isAnyLeaked();
  }

  /** Whether a line has come to be read otherwise in the round that was begun last. */
  public boolean hasMovedLines() {
    return hasMovedLines;
  }

  /** Whether a shift or what has leaked has changed in that round. */
  public boolean hasMovedWishes() {
    return conduct.hasMoved();
  }

  /** Whether no offers are made in a round. */
  public boolean isPaused(int round) {
    return conduct.isPaused(round);
  }

  /** How the talks have ended by now, if they have: walking out comes before all else. */
  public Optional<CourseEnd> end() {
    return conduct.end();
  }

  /** The rules whose events have happened in the round that was begun last; not a copy. */
  public BitSet happened() {
    return now;
  }
}

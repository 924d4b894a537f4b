package org.parley.process.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.process.talk.Transcript.Happening;

/**
 * Runs talks by their number.
 *
 * <p>Where nothing in a talk is left to chance but which lines bind, talks in which the same do go
 * alike, and one of them is run.
 *
 * @implNote Not thread-safe; one for each thread.
 */
final class Talker {

  /** Most talks that are remembered. */
  private static final int MOST_REMEMBERED = 1 << 14;

  private final Setting setting;
  private final long seed;
  private final AtHand atHand;
  private final BindingDraw draw;
  private final Talk talk;
  private final Events events;
  private final Words words = new Words();
  private final Ledger ledger;
  private final boolean isRandom;
  private final Map<Binding, Result> remembered = new HashMap<>();

  /** Which lines bind, as a key. */
  private record Binding(long[] bySeat) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Binding binding && Arrays.equals(bySeat, binding.bySeat);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bySeat);
    }
  }

  Talker(Setting setting, long seed, Repertoire repertoire) {
    this(setting, seed, new AtHand(repertoire, setting.game().rounds()));
  }

  /** With what talks of other events have left at hand. */
  Talker(Setting setting, long seed, AtHand atHand) {
    this.setting = setting;
    this.seed = seed;
    this.atHand = atHand;
    this.draw = new BindingDraw(setting.model(), setting.lines());
    this.talk = Talk.of(setting.game(), atHand);
    this.ledger = new Ledger(setting.game(), setting.stakes(), Events.count(setting.course()));
    this.events = new Events(setting);
    this.isRandom = setting.isRandom();
  }

  /** How a talk goes. */
  Result result(long number) {
    long[] binding = draw.of(seed, number);
    if (isRandom) {
      return run(number, binding, Minutes.NONE);
    }
    Result known = remembered.get(new Binding(binding));
    if (known == null) {
      known = run(number, binding, Minutes.NONE);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(new Binding(binding.clone()), known);
      }
    }
    return known;
  }

  private Result run(long number, long[] binding, Minutes minutes) {
    words.of(seed, number);
    ledger.begin();
    events.begin(binding, draw.readings(), words);
    talk.run(events, words, ledger, minutes);
    return Result.of(setting.game(), setting.stakes(), atHand, binding, ledger);
  }

  /** A talk, turn by turn. */
  Transcript transcript(long number) {
    long[] binding = draw.of(seed, number).clone();
    List<Turn> turns = new ArrayList<>();
    List<Happening> happenings = new ArrayList<>();
    Minutes minutes =
        new Minutes() {
          @Override
          public void turn(Turn turn) {
            turns.add(turn);
          }

          @Override
          public void event(int round, int rule) {
            happenings.add(new Happening(round, rule));
          }
        };
    Result result = run(number, binding, minutes);
    return new Transcript(number, binding, turns, happenings, result);
  }
}

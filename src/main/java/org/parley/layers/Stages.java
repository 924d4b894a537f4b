package org.parley.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parley.preference.PartyUtility;
import org.parley.scenario.Issue;

/**
 * The outcomes between today and an agreement: each issue that is settled otherwise than today is a
 * step, and a set of steps, told by bits, is the outcome once these have been taken.
 *
 * @implNote immutable: arrays are copied in and out
 */
public final class Stages {

  /** Most steps, since there is one number for each set of them. */
  public static final int MOST_STEPS = 20;

  private final int[] today;
  private final int[] agreed;
  private final int[] steps;
  private final int[] before;
  private final Predicate<int[]> isAllowed;
  private final List<PartyUtility> parties;
  private final long[] now;

  /**
   * Stages from one outcome to another.
   *
   * @param after ids of issues that must be settled before others, by the ids of these; those that
   *     take no step are ignored
   * @param isAllowed whether an outcome may come about on the way, the last included
   * @param parties whose losses count
   */
  public Stages(
      List<Issue> issues,
      int[] today,
      int[] agreed,
      Map<String, List<String>> after,
      Predicate<int[]> isAllowed,
      List<PartyUtility> parties) {
    this.today = today.clone();
    this.agreed = agreed.clone();
    this.steps = IntStream.range(0, today.length).filter(i -> today[i] != agreed[i]).toArray();
    this.before = new int[steps.length];
    List<String> ids = Arrays.stream(steps).mapToObj(step -> issues.get(step).id()).toList();
    for (int step = 0; step < steps.length; step++) {
      for (String earlier : after.getOrDefault(ids.get(step), List.of())) {
        before[step] |= ids.contains(earlier) ? 1 << ids.indexOf(earlier) : 0;
      }
    }
    this.isAllowed = isAllowed;
    this.parties = List.copyOf(parties);
    this.now = parties.stream().mapToLong(party -> party.of(today)).toArray();
  }

  /** Number of steps. */
  public int count() {
    return steps.length;
  }

  /** Issue of a step. */
  public int issue(int step) {
    return steps[step];
  }

  /** Steps of a set that may come next, as a set. */
  int next(int taken) {
    int next = 0;
    for (int step = 0; step < steps.length; step++) {
      boolean isNext = (taken & 1 << step) == 0 && (before[step] & ~taken) == 0;
      next |= isNext ? 1 << step : 0;
    }
    return next;
  }

  /** The outcome once some steps are taken. */
  int[] outcome(int taken) {
    int[] outcome = today.clone();
    for (int step = 0; step < steps.length; step++) {
      if ((taken & 1 << step) != 0) {
        outcome[steps[step]] = agreed[steps[step]];
      }
    }
    return outcome;
  }

  boolean isAllowed(int taken) {
    return isAllowed.test(outcome(taken));
  }

  /** What the party that loses most has less than today. */
  Loss loss(int taken) {
    int[] outcome = outcome(taken);
    Loss most = Loss.NONE;
    for (int party = 0; party < now.length; party++) {
      most = Loss.greater(most, loss(party, outcome));
    }
    return most;
  }

  private Loss loss(int party, int[] outcome) {
    long amount = now[party] - parties.get(party).of(outcome);
    return new Loss(Math.max(0, amount), parties.get(party).denominator());
  }

  /** Ids of the parties that lose so much, at least one where that is anything. */
  List<String> losers(int taken, Loss loss) {
    List<String> losers = new ArrayList<>();
    int[] outcome = outcome(taken);
    for (int party = 0; party < now.length; party++) {
      if (loss(party, outcome).compareTo(loss) == 0) {
        losers.add(parties.get(party).party());
      }
    }
    return losers;
  }
}

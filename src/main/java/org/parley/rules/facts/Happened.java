package org.parley.rules.facts;

import org.parley.rules.session.Decimal;

/** That an event has happened, the last time if it has several times. */
public final class Happened {

  private final String event;
  private final int rounds;

  /**
   * @param event its name
   * @param rounds rounds since then, at least 1
   */
  public Happened(String event, int rounds) {
    this.event = event;
    this.rounds = rounds;
  }

  /** Name of the event. */
  public String getEvent() {
    return event;
  }

  /** Rounds since it happened last: 1 in the round behind it. */
  public int getRounds() {
    return rounds;
  }

  /** The same, as Parley compares it. */
  public Decimal getExactRounds() {
    return Decimal.of(rounds);
  }

  @Override
  public String toString() {
    return event + " happened";
  }
}

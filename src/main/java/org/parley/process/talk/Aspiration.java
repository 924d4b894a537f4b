package org.parley.process.talk;

import org.parley.scenario.Strategy.Tactic;
import org.parley.scenario.Strategy.Tactic.Concede;
import org.parley.scenario.Strategy.Tactic.Mix;
import org.parley.scenario.Strategy.Tactic.TitForTat;

/**
 * The least that a party asks for, as a talk goes on (Faratin, Sierra and Jennings 1998,
 * "Negotiation decision functions for autonomous agents", whose tit-for-tat goes issue by issue;
 * here it goes by the utility of whole offers).
 *
 * @implNote Not thread-safe; one for each talk and party.
 */
final class Aspiration {

  private final Tactic tactic;
  private final Received received;
  private double low;
  private double high;
  private double reply;
  private double shift;

  Aspiration(Tactic tactic, Received received) {
    this.tactic = tactic;
    this.received = received;
  }

  /**
   * Begins a talk.
   *
   * @param reservation what the party has without a deal
   * @param greatest the best that it may offer
   */
  void begin(long reservation, long greatest) {
    low = reservation;
    high = Math.max(reservation, greatest);
    reply = high;
    shift = 0;
  }

  /** Asks for so much more than else. */
  void shift(double by) {
    shift = by;
  }

  /** Whether it asks for more or less than else. */
  boolean isShifted() {
    return shift != 0;
  }

  /** What the party asks for at a time; replies to the offers received since the last. */
  long next(double time) {
    return Levels.up(clamp(tactic(time) + shift));
  }

  private double tactic(double time) {
    if (tactic instanceof Concede concede) {
      received.forget();
      return level(concede, time);
    }
    if (tactic instanceof TitForTat titForTat) {
      return reply(titForTat);
    }
    Mix mix = (Mix) tactic;
    double byReply = reply(mix.reply());
    double sum = mix.timeWeight() + mix.replyWeight();
    return (mix.timeWeight() * level(mix.time(), time) + mix.replyWeight() * byReply) / sum;
  }

  private double level(Concede concede, double time) {
    double gone = concede.e() == 0 ? 0 : StrictMath.pow(time, 1 / concede.e());
    double way = concede.k() + (1 - concede.k()) * gone;
    return low + (high - low) * (1 - way);
  }

  private double reply(TitForTat titForTat) {
    if (titForTat.isRelative()) {
      double ratio = received.ratio(titForTat.window());
      reply = clamp(reply * (titForTat.forgives() ? Math.min(1, ratio) : ratio));
    } else {
      double conceded = received.difference(titForTat.window());
      double answered = titForTat.forgives() ? Math.max(0, conceded) : conceded;
      reply = clamp(reply - titForTat.kindness() * answered);
    }
    received.forget();
    return reply;
  }

  private double clamp(double level) {
    return Math.min(high, Math.max(low, level));
  }

  /** Percent of the way from the best to no deal that the party has come with an offer. */
  int yielded(long worth) {
    return high == low ? 100 : (int) Math.floor(100 * (high - worth) / (high - low));
  }
}

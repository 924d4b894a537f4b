package org.parley.page.negotiate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.PoolSpread;
import org.parley.answer.NegotiateReport.Talked;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.answer.NegotiateReport.Talked.NothingCoherent;
import org.parley.answer.NegotiateReport.Talked.TooManyLines;
import org.parley.answer.NegotiateReport.Talked.TooManyOutcomes;
import org.parley.files.negotiate.TalkFigures.Figure;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.process.pool.Pools;
import org.parley.process.talk.Game;
import org.parley.process.talk.Moments.Mean;
import org.parley.process.talk.TalkTally;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks.Protocol;
import org.parley.table.Words;

/** Talks in words. */
final class TalkWords {

  private TalkWords() {}

  /** How talks are held. */
  static String protocol(Done done) {
    Game game = done.setting().game();
    Protocol protocol = game.talks().protocol();
    String how =
        protocol instanceof Protocol.Offers
            ? "Offers in turn"
            : protocol instanceof Protocol.Text
                ? "Votes on one text that a mediator changes"
                : "Proposals at once";
    return how
        + " about "
        + Words.plural(done.outcomes(), "coherent outcome")
        + ", at most "
        + Words.plural(game.rounds(), "round");
  }

  /** Why there were no talks. */
  static String refusal(Talked talked, Spelling spelling) {
    if (talked instanceof TooManyOutcomes many) {
      return "Not simulated: "
          + Words.count(many.outcomes())
          + " coherent outcomes are more than the "
          + Words.count(many.most())
          + " among which one text can be changed. Maybe settle some issues in advance with "
          + spelling.of(Choice.FIXED)
          + ", or let the parties make offers.";
    }
    if (talked instanceof TooManyLines many) {
      return "Not simulated: party ["
          + many.party()
          + "] has ["
          + many.lines()
          + "] lines that may bind, and no more than [64] can be kept apart.";
    }
    return talked instanceof NothingCoherent
        ? "Not simulated: no outcome is coherent, so there is nothing to talk about."
        : "Not simulated: the coherent outcomes could not be counted with what was allowed.";
  }

  /** How many talks end in agreement. */
  static String agreed(TalkTally tally) {
    return Words.count(tally.agreements())
        + " of "
        + Words.plural(tally.talks(), "talk")
        + (tally.agreements() == 1 || tally.talks() == 1 ? " ends" : " end")
        + " in agreement";
  }

  /** Where offers are from, and what that leaves open. */
  static List<String> pools(NegotiateReport report, Done done) {
    Optional<Pools> pools = done.setting().pools();
    if (pools.isEmpty()) {
      return List.of();
    }
    List<String> said = new ArrayList<>();
    said.add(
        "Offers are from pools: "
            + Words.plural(done.setting().game().table().size(), "outcome")
            + " drawn for "
            + Words.plural(pools.get().count(), "set")
            + " of lines, up to "
            + pools.get().each()
            + " for each of "
            + Pools.BANDS
            + " levels of worth; a party offers any at the level it asks for.");
    done.pools().ifPresent(spread -> said.add(spread(spread, report.settings().level())));
    return said;
  }

  private static String spread(PoolSpread spread, double level) {
    double least = 1;
    double most = 0;
    for (int part = 0; part < spread.agreements().size(); part++) {
      least = Math.min(least, spread.share(part));
      most = Math.max(most, spread.share(part));
    }
    Mean mean = spread.mean(level);
    return "With an eighth of them at a time, "
        + Words.plural(spread.talks(), "talk")
        + " each, "
        + Words.percent(least)
        + " to "
        + Words.percent(most)
        + " agree; with many pools of that size it would be "
        + Words.percent(Math.max(0, mean.low()))
        + " to "
        + Words.percent(Math.min(1, mean.high()))
        + " on average, which whole pools may be above or below.";
  }

  /** A utility, as a decimal. */
  static String figure(double utility) {
    return String.format(Locale.ROOT, "%.2f", utility);
  }

  /** An outcome by the ids of its options. */
  static String ids(Scenario scenario, int[] outcome) {
    List<String> terms = new ArrayList<>();
    for (int issue = 0; issue < outcome.length; issue++) {
      Issue of = scenario.issues().get(issue);
      terms.add(of.id() + "=" + of.options().get(outcome[issue]).id());
    }
    return String.join(", ", terms);
  }

  /** Where an outcome differs from another, by the ids of its options. */
  static String differing(Scenario scenario, int[] outcome, int[] from) {
    List<String> terms = new ArrayList<>();
    for (int issue = 0; issue < outcome.length; issue++) {
      if (outcome[issue] != from[issue]) {
        Issue of = scenario.issues().get(issue);
        terms.add(of.id() + "=" + of.options().get(outcome[issue]).id());
      }
    }
    return terms.isEmpty() ? "the same" : String.join(", ", terms);
  }

  /** The title of an option. */
  static Option option(Scenario scenario, int issue, int option) {
    return scenario.issues().get(issue).options().get(option);
  }

  /** The limits of a figure behind it; nothing where it has none. */
  static String limits(Figure figure) {
    return Double.isNaN(figure.low())
        ? ""
        : " [" + figure(figure.low()) + ", " + figure(figure.high()) + "]";
  }
}

package org.parley.page.negotiate;

import java.util.Locale;
import java.util.Optional;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.page.words.ChangeWords;
import org.parley.page.words.ProbabilityWords;
import org.parley.process.opening.ExactChances;
import org.parley.process.talk.Moments.Mean;
import org.parley.process.talk.PairedTalks;
import org.parley.table.Words;

/** What is possible told apart from what is struck, and what a change of the course makes. */
final class TalkZoneWords {

  private TalkZoneWords() {}

  /** What is possible. */
  static Optional<String> possible(Done done) {
    return done.zone().map(TalkZoneWords::possible);
  }

  /** What the change makes, where there is one. */
  static Optional<String> difference(NegotiateReport report, Done done) {
    return done.paired().map(paired -> difference(report, paired));
  }

  private static String possible(ExactChances zone) {
    if (zone.byTheEnd() <= 0) {
      return "No deal is possible, whatever happens: no zone can open "
          + ProbabilityWords.EXACT
          + ", so no talk can end in agreement.";
    }
    return "A deal is possible, a zone open, in "
        + ProbabilityWords.percent(zone.byTheEnd())
        + " by the last round, "
        + ProbabilityWords.percent(zone.start())
        + " as the talks begin "
        + ProbabilityWords.EXACT
        + "; above is how often one is struck.";
  }

  private static String difference(NegotiateReport report, PairedTalks paired) {
    Mean mean = paired.difference(report.settings().level());
    String limits =
        Double.isNaN(mean.low())
            ? ""
            : " [" + points(mean.low()) + ", " + points(mean.high()) + "]";
    return "Changed: "
        + String.join(", ", ChangeWords.of(report.settings().change()))
        + ". Of the same "
        + Words.plural(paired.talks(), "talk")
        + ", "
        + Words.count(paired.gained())
        + " agree by that alone and "
        + Words.count(paired.lost())
        + " no longer: a difference of "
        + points(mean.value())
        + limits
        + " percentage points.";
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%+.2f", 100 * share);
  }
}

package org.parley.page.negotiate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  static List<String> of(NegotiateReport report, Done done) {
    List<String> said = new ArrayList<>();
    done.zone().ifPresent(zone -> said.add(possible(zone)));
    done.paired().ifPresent(paired -> said.add(difference(report, paired)));
    return said;
  }

  private static String possible(ExactChances zone) {
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

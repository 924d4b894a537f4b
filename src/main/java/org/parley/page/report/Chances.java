package org.parley.page.report;

import org.parley.page.words.ProbabilityWords;
import org.parley.worlds.Probability;
import org.parley.worlds.Probability.Sampled;

/** Chances as one says them. */
final class Chances {

  /** How far a fraction may be from what it stands for, as a part of it. */
  private static final double CLOSE = 0.08;

  private static final int LARGEST = 12;

  private Chances() {}

  /** How likely a deal is, in one sentence. */
  static String verdict(Probability deal) {
    double chance = deal.value();
    if (Double.isNaN(chance)) {
      return "How likely a deal is, is not known.";
    }
    if (deal instanceof Sampled sampled) {
      long deals = sampled.proportion().successes();
      if (deals == 0) {
        return "Under the assumed firmness no world drawn has a deal.";
      }
      if (deals == sampled.proportion().trials()) {
        return "Under the assumed firmness every world drawn has a deal.";
      }
    }
    String percent = ProbabilityWords.percent(chance);
    if (percent.equals("0 %")) {
      return "Under the assumed firmness there is no chance of a deal.";
    }
    if (percent.equals("100 %")) {
      return "Under the assumed firmness a deal is certain.";
    }
    return "Under the assumed firmness a deal exists in " + inWords(chance, percent) + ".";
  }

  private static String inWords(double chance, String percent) {
    long one = Math.round(1 / chance);
    if (one >= 2 && one <= LARGEST && Math.abs(1.0 / one - chance) <= CLOSE * chance) {
      return "about one world in " + Numbers.small((int) one) + ", " + percent;
    }
    return percent + " of worlds";
  }
}

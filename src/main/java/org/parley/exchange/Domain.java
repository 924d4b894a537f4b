package org.parley.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What the files of another tool say: issues, and how much their values are worth to parties.
 *
 * @param name what the domain is called
 * @param issues what there is to settle, in the order of the file
 * @param profiles what outcomes are worth, one party each
 * @param remarks what a scenario cannot hold or what was changed, a sentence each
 */
public record Domain(
    String name, List<Topic> issues, List<Profile> profiles, List<String> remarks) {

  public Domain {
    issues = List.copyOf(issues);
    profiles = List.copyOf(profiles);
    remarks = List.copyOf(remarks);
  }

  /**
   * An issue.
   *
   * @param name what it is called
   * @param values the ways to settle it, at least one, none twice
   * @param isNumeric whether the values are numbers
   */
  public record Topic(String name, List<String> values, boolean isNumeric) {

    public Topic {
      values = List.copyOf(values);
    }
  }

  /**
   * What outcomes are worth to a party: the sum over issues, and the bias.
   *
   * @param name what the party is called
   * @param evaluations one an issue, in the order of the issues
   * @param bias what every outcome is worth beside
   * @param reservation what the party has without a deal, where that is said
   * @param without option of every issue that holds without a deal, where that is said so
   */
  public record Profile(
      String name,
      List<Evaluation> evaluations,
      BigFraction bias,
      Optional<BigFraction> reservation,
      Optional<List<String>> without) {

    public Profile {
      evaluations = List.copyOf(evaluations);
    }

    /** Utility of an outcome, the index of a value of each issue. */
    public BigFraction utility(int... outcome) {
      BigFraction sum = bias;
      for (int issue = 0; issue < outcome.length; issue++) {
        sum = sum.add(evaluations.get(issue).gain(outcome[issue]));
      }
      return sum;
    }

    /** Utility of the worst outcome. */
    BigFraction least() {
      BigFraction sum = bias;
      for (Evaluation evaluation : evaluations) {
        sum =
            sum.add(
                IntStream.range(0, evaluation.points().size())
                    .mapToObj(evaluation::gain)
                    .min(BigFraction::compareTo)
                    .orElse(BigFraction.ZERO));
      }
      return sum;
    }
  }

  /**
   * What the values of an issue are worth.
   *
   * @param weight how much the issue matters
   * @param points points of each value
   * @param full how many points are worth 1, above 0
   */
  public record Evaluation(BigFraction weight, List<BigFraction> points, BigFraction full) {

    public Evaluation {
      points = List.copyOf(points);
    }

    /** What a value adds to the utility. */
    public BigFraction gain(int value) {
      return weight.multiply(points.get(value)).divide(full);
    }
  }
}

package org.parley.exploration;

import java.util.Arrays;
import java.util.List;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;

/**
 * Lists the coherent combinations of a few issues, depth first: a partial combination is dropped as
 * soon as a table whose issues are all settled rejects it.
 */
final class ClusterListing {

  /** Most combinations listed: 2^20. */
  static final int MAXIMAL_SIZE = 1 << 20;

  /** Most partial combinations visited, so that a fruitless search ends within a second or so. */
  private static final int MAXIMAL_VISITS = 1 << 25;

  private final OutcomeSpace space;
  private final OptionWeights weights;
  private final int[] issues;
  private final CrossingFunction[][] settledAt;
  private final int[] outcome;
  private final double[] weightUpTo;

  private int[] options = new int[64];
  private double[] listedWeights = new double[64];
  private int size;
  private int visits;

  private ClusterListing(
      OutcomeSpace space, OptionWeights weights, int[] issues, CrossingFunction[][] settledAt) {
    this.space = space;
    this.weights = weights;
    this.issues = issues;
    this.settledAt = settledAt;
    this.outcome = new int[space.issueCount()];
    this.weightUpTo = new double[issues.length + 1];
    weightUpTo[0] = 1;
  }

  /** Whether the listing came to its end within the limits. */
  boolean isComplete() {
    return size <= MAXIMAL_SIZE && visits <= MAXIMAL_VISITS;
  }

  /** What was listed. */
  Cluster cluster() {
    return new Cluster(
        issues, Arrays.copyOf(options, size * issues.length), Arrays.copyOf(listedWeights, size));
  }

  /**
   * Lists the combinations of some issues, as far as the limits allow.
   *
   * @param issues indexes of the issues, ascending
   * @param tables the coherence tables over these issues alone
   */
  static ClusterListing of(
      OutcomeSpace space, OptionWeights weights, int[] issues, List<CrossingFunction> tables) {
    CrossingFunction[][] settledAt =
        Arrays.stream(issues)
            .mapToObj(
                issue ->
                    tables.stream()
                        .filter(table -> lastIssue(table) == issue)
                        .toArray(CrossingFunction[]::new))
            .toArray(CrossingFunction[][]::new);
    ClusterListing listing = new ClusterListing(space, weights, issues, settledAt);
    listing.list(0);
    return listing;
  }

  private static int lastIssue(CrossingFunction table) {
    return table.issue(table.scopeSize() - 1);
  }

  private void list(int depth) {
    if (depth == issues.length) {
      add();
      return;
    }
    int issue = issues[depth];
    for (int option = 0; option < space.optionCount(issue) && isComplete(); option++) {
      visits++;
      outcome[issue] = option;
      weightUpTo[depth + 1] = weightUpTo[depth] * weights.relative(issue, option);
      if (weightUpTo[depth + 1] > 0 && isCoherent(depth)) {
        list(depth + 1);
      }
    }
  }

  private boolean isCoherent(int depth) {
    for (CrossingFunction table : settledAt[depth]) {
      if (table.crossesOutcome(outcome)) {
        return false;
      }
    }
    return true;
  }

  private void add() {
    if (size == listedWeights.length) {
      options = Arrays.copyOf(options, 2 * options.length);
      listedWeights = Arrays.copyOf(listedWeights, 2 * size);
    }
    if (options.length < (size + 1) * issues.length) {
      options = Arrays.copyOf(options, (size + 1) * issues.length * 2);
    }
    for (int k = 0; k < issues.length; k++) {
      options[size * issues.length + k] = outcome[issues[k]];
    }
    listedWeights[size] = weightUpTo[issues.length];
    size++;
  }
}

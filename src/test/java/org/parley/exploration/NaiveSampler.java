package org.parley.exploration;

import java.util.SplittableRandom;
import org.parley.exploration.Instances.Instance;
import org.parley.scenario.OutcomeSpace;

/** Draws outcome by outcome with equal weights, rejects the incoherent, looks up every table. */
final class NaiveSampler {

  private NaiveSampler() {}

  /**
   * Counts over up to {@code attempts} outcomes, stopping early at {@code enough} coherent ones.
   */
  static OutcomeCounts draw(Instance instance, int attempts, long seed, int enough) {
    OutcomeSpace space = instance.tables().space();
    OutcomeTally tally = new OutcomeTally(instance.shape());
    SplittableRandom random = new SplittableRandom(seed);
    int[] outcome = new int[space.issueCount()];
    int coherent = 0;
    for (int attempt = 0; attempt < attempts && coherent < enough; attempt++) {
      for (int issue = 0; issue < outcome.length; issue++) {
        outcome[issue] = random.nextInt(space.optionCount(issue));
      }
      if (instance.tables().isCoherent(outcome)) {
        tally.record(outcome, Instances.crossed(instance.tables(), outcome));
        coherent++;
      } else {
        tally.recordIncoherent();
      }
    }
    return tally.counts();
  }
}

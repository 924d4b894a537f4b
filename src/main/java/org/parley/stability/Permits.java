package org.parley.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which changes of options are possible at all.
 *
 * @implNote immutable
 */
final class Permits {

  /** Every change is possible. */
  static final Permits EVERYTHING = new Permits(List.of());

  /**
   * The changes of one issue.
   *
   * @param options option index in each state
   * @param targets by option, the options that it can be changed to, itself included
   */
  record OfIssue(char[] options, List<BitSet> targets) {

    boolean allow(int from, int to) {
      return options[from] == options[to] || targets.get(options[from]).get(options[to]);
    }

    /** Whether two changes come to nothing that one does not. */
    boolean isTransitive() {
      for (BitSet reached : targets) {
        BitSet further = new BitSet();
        reached.stream().forEach(option -> further.or(targets.get(option)));
        further.andNot(reached);
        if (!further.isEmpty()) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<OfIssue> issues;
  private final boolean isTransitive;
  private final Optional<Kinds> kinds;

  private Permits(List<OfIssue> issues) {
    this.issues = issues;
    this.kinds = Kinds.of(issues);
    this.isTransitive = issues.stream().allMatch(OfIssue::isTransitive);
  }

  /** Those of issues with limits, possibly none. */
  static Permits of(List<OfIssue> issues) {
    return new Permits(new ArrayList<>(issues));
  }

  boolean allow(int from, int to) {
    for (OfIssue issue : issues) {
      if (!issue.allow(from, to)) {
        return false;
      }
    }
    return true;
  }

  boolean isEverything() {
    return issues.isEmpty();
  }

  boolean isTransitive() {
    return isTransitive;
  }

  /** States told apart by what they permit; nothing where they are of too many kinds. */
  Optional<Kinds> kinds() {
    return kinds;
  }
}

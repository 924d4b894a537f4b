package org.parley.spark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.SweepCase;
import org.parley.sweep.Sweep;
import org.parley.worlds.WorldSampler.Counts;

/** Cases whose draws come in parts, until each is whole. */
final class Parts {

  private final Sweep sweep;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final int parts;
  private final Map<Integer, Open> open = new HashMap<>();

  /** What has come of a case so far. */
  private static final class Open {

    private Optional<CaseAnswer> exact = Optional.empty();
    private Optional<Counts> counts = Optional.empty();
    private int come;
    private boolean isUnknown;

    void add(Optional<Counts> part) {
      come++;
      isUnknown |= part.isEmpty();
      counts = counts.isEmpty() ? part : part.map(counts.get()::plus);
    }
  }

  /**
   * @param parts number of parts that the draws of each case come in
   */
  Parts(Sweep sweep, List<SweepCase> cases, int parts) {
    this.sweep = sweep;
    this.parts = parts;
    for (int place = 0; place < cases.size(); place++) {
      places.put(cases.get(place).number(), place);
    }
  }

  /** The answer of a case whose other parts have all come, now that this is known. */
  Optional<CaseAnswer> exact(CaseAnswer answer) {
    int place = places.get(answer.number());
    Open one = open.computeIfAbsent(place, p -> new Open());
    one.exact = Optional.of(answer);
    return whole(place, one);
  }

  /** Likewise, now that these draws are made; nothing where they cannot be. */
  Optional<CaseAnswer> drawn(int place, Optional<Counts> counts) {
    Open one = open.computeIfAbsent(place, p -> new Open());
    one.add(counts);
    return whole(place, one);
  }

  private Optional<CaseAnswer> whole(int place, Open one) {
    if (one.exact.isEmpty() || one.come < parts) {
      return Optional.empty();
    }
    open.remove(place);
    Optional<Counts> counts = one.isUnknown ? Optional.empty() : one.counts;
    return Optional.of(sweep.joined(one.exact.get(), counts));
  }

  /** Counts as a line; empty where there are none. */
  static String line(Optional<Counts> counts) {
    return counts
        .map(
            one ->
                one.worlds()
                    + " "
                    + one.deals()
                    + one.without().stream().map(n -> " " + n).collect(Collectors.joining()))
        .orElse("");
  }

  /** The counts in a line. */
  static Optional<Counts> read(String line) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    List<Long> numbers = Arrays.stream(line.split(" ")).map(Long::valueOf).toList();
    return Optional.of(
        new Counts(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size())));
  }
}

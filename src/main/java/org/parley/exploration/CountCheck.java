package org.parley.exploration;

import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Whether counts over drawn outcomes fit one another, as those of real draws do. */
final class CountCheck {

  private final OutcomeCounts counts;
  private final TallyShape shape;

  private CountCheck(OutcomeCounts counts) {
    this.counts = counts;
    this.shape = counts.shape();
  }

  /** What does not fit; nothing where all does. */
  static Optional<String> fault(OutcomeCounts counts) {
    try {
      CountCheck check = new CountCheck(counts);
      return check
          .totals()
          .or(check::histogram)
          .or(check::crossings)
          .or(check::subsets)
          .or(check::options);
    } catch (ArithmeticException e) {
      return Optional.of("its counts add up to more than can be counted");
    }
  }

  private Optional<String> totals() {
    return unless(
        counts.incoherent() <= counts.drawn() && counts.accepted() <= counts.draws(),
        "more outcomes are incoherent or accepted than were drawn");
  }

  private Optional<String> histogram() {
    long all = sum(shape.crossingClasses(), counts::crossings);
    long crossings =
        sum(shape.crossingClasses(), k -> Math.multiplyExact((long) k, counts.crossings(k)));
    long crossed = shape.enforced().stream().mapToLong(counts::crossed).reduce(0, Math::addExact);
    long alone = shape.enforced().stream().mapToLong(counts::soleBlocker).reduce(0, Math::addExact);
    return unless(
            all == counts.draws() && counts.crossings(0) == counts.accepted(),
            "its numbers of crossings do not add up to its draws")
        .or(
            () ->
                unless(
                    crossings == crossed,
                    "what crosses each position does not add up to its numbers of crossings"))
        .or(
            () ->
                unless(
                    shape.crossingClasses() == 1 || alone == counts.crossings(1),
                    "what one position alone blocks does not add up to what crosses one"));
  }

  private Optional<String> crossings() {
    return unless(
        IntStream.range(0, shape.positionCount())
            .allMatch(
                position ->
                    counts.crossed(position) <= counts.draws()
                        && counts.soleBlocker(position) <= counts.crossed(position)),
        "more outcomes cross a position than were drawn");
  }

  private Optional<String> subsets() {
    return unless(
        IntStream.range(0, shape.subsetCount())
            .allMatch(
                subset ->
                    counts.subsetAccepted(subset) <= counts.draws()
                        && shape.subset(subset).stream()
                            .allMatch(p -> counts.subsetAccepted(subset) <= without(p))),
        "more outcomes satisfy some positions than were drawn");
  }

  private long without(int position) {
    return counts.draws() - counts.crossed(position);
  }

  private Optional<String> options() {
    return unless(
        IntStream.range(0, shape.space().issueCount()).allMatch(this::fits),
        "the options of an issue do not add up to its draws");
  }

  private boolean fits(int issue) {
    int options = shape.space().optionCount(issue);
    return sum(options, option -> counts.optionDrawn(issue, option)) == counts.draws()
        && sum(options, option -> counts.optionAccepted(issue, option)) == counts.accepted()
        && IntStream.range(0, options)
            .allMatch(o -> counts.optionAccepted(issue, o) <= counts.optionDrawn(issue, o));
  }

  private static long sum(int size, IntToLongFunction count) {
    return IntStream.range(0, size).mapToLong(count).reduce(0, Math::addExact);
  }

  private static Optional<String> unless(boolean condition, String fault) {
    return condition ? Optional.empty() : Optional.of(fault);
  }
}

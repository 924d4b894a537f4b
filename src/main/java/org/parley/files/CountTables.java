package org.parley.files;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.answer.RunReport;
import org.parley.scenario.LadderStep;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** How many coherent outcomes are left, by step of the ladder and by positions crossed. */
final class CountTables {

  static final Table<StepRow> LADDER =
      Table.<StepRow>of("ladder", "step of the ladder")
          .text("name", "the step", row -> row.step().label())
          .count("positions", "how many positions it enforces", StepRow::positions)
          .countIfKnown("count", "coherent outcomes that cross none of these", StepRow::count)
          .shareIfKnown("share", "their share of the coherent outcomes", StepRow::share)
          .estimate(
              "sampled_share",
              "sampled_low",
              "sampled_high",
              "the same estimated from the draws",
              StepRow::sampled)
          .key("name")
          .build();

  static final Table<CrossingsRow> CROSSINGS =
      Table.<CrossingsRow>of("crossings", "number of enforced positions crossed")
          .count("crossings", "how many enforced positions are crossed", CrossingsRow::crossings)
          .countIfKnown("count", "coherent outcomes that cross so many", CrossingsRow::count)
          .shareIfKnown("share", "their share of the coherent outcomes", CrossingsRow::share)
          .estimate(
              "sampled_share",
              "sampled_low",
              "sampled_high",
              "the same estimated from the draws",
              CrossingsRow::sampled)
          .key("crossings")
          .build();

  /** A step of the ladder. */
  record StepRow(
      LadderStep step,
      int positions,
      Optional<BigInteger> count,
      Optional<Double> share,
      Optional<Estimate> sampled) {}

  /** Outcomes that cross equally many enforced positions. */
  record CrossingsRow(
      int crossings,
      Optional<BigInteger> count,
      Optional<Double> share,
      Optional<Estimate> sampled) {}

  private CountTables() {}

  static Sheet<StepRow> ladder(RunReport report, ExactFigures exact, SampledFigures sampled) {
    return LADDER.with(
        Stream.of(LadderStep.values())
            .map(
                step -> {
                  int index = step.ordinal();
                  Optional<BigInteger> count = exact.subset(index);
                  return new StepRow(
                      step,
                      report.groups().ladder().get(index).cardinality(),
                      count,
                      exact.share(count),
                      sampled.estimate(counts -> counts.subsetAccepted(index)));
                })
            .toList());
  }

  static Sheet<CrossingsRow> crossings(
      RunReport report, ExactFigures exact, SampledFigures sampled) {
    return CROSSINGS.with(
        IntStream.rangeClosed(0, report.enforced().cardinality())
            .mapToObj(
                crossings -> {
                  Optional<BigInteger> count = exact.histogram().map(all -> all.get(crossings));
                  return new CrossingsRow(
                      crossings,
                      count,
                      exact.share(count),
                      sampled.estimate(counts -> counts.crossings(crossings)));
                })
            .toList());
  }
}

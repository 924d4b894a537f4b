package org.parley.page.report;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.ConflictReport;
import org.parley.answer.RunReport;
import org.parley.answer.SampledPart;
import org.parley.conflict.Diagnosis;
import org.parley.files.ExactFigures;
import org.parley.scenario.Position.Kind;

/** The answer of a run in one sentence, which claims nothing that the figures do not carry. */
final class RunVerdict {

  private static final BigInteger FEW = BigInteger.valueOf(20);

  private static final int MOST_NAMED = 4;

  private final RunReport report;
  private final ExactFigures exact;

  private RunVerdict(RunReport report) {
    this.report = report;
    this.exact = new ExactFigures(report.exact());
  }

  /** The sentence. */
  static String of(RunReport report) {
    return new RunVerdict(report).sentence();
  }

  private String sentence() {
    if (isNonsense()) {
      return report.enforcement().fixed().isEmpty()
          ? "No outcome makes sense: the coherence rules alone exclude every one."
          : "No outcome makes sense with the options fixed.";
    }
    if (report.enforced().isEmpty()) {
      return report.scenario().positions().isEmpty()
          ? "No position is written down, so nothing stands in the way of a deal."
          : "No position is enforced, so nothing stands in the way of a deal.";
    }
    Optional<BigInteger> count = exact.acceptable();
    if (report.isImpossible() || count.filter(n -> n.signum() == 0).isPresent()) {
      return impossible();
    }
    return count.map(this::possible).orElseGet(this::uncounted);
  }

  private boolean isNonsense() {
    return exact.coherent().filter(count -> count.signum() == 0).isPresent()
        || report.conflict().flatMap(c -> c.found(Diagnosis.Incoherent.class)).isPresent();
  }

  private String impossible() {
    List<BitSet> cores = report.conflict().map(ConflictReport::cores).orElse(List.of());
    List<String> parties = new Sides(report.scenario()).titles(cores);
    boolean isSaid =
        cores.stream()
            .flatMapToInt(BitSet::stream)
            .noneMatch(p -> report.scenario().positions().get(p).kind() == Kind.INFERRED);
    if (parties.isEmpty()) {
      return "As coded here, the enforced positions leave no room for a deal.";
    }
    if (parties.size() == 1) {
      String alone = isSaid ? "Taken at its word, " : "As coded here, ";
      return alone + parties.get(0) + " alone leaves no room for a deal.";
    }
    return (isSaid ? "Taken at their word, " : "As coded here, ")
        + (parties.size() > MOST_NAMED
            ? Numbers.small(parties.size()) + " parties"
            : Numbers.listed(parties))
        + " leave no room for a deal.";
  }

  private String possible(BigInteger count) {
    String lines = lines();
    if (count.equals(BigInteger.ONE)) {
      return "Exactly one outcome satisfies " + lines + ".";
    }
    if (count.compareTo(FEW) <= 0) {
      return "Only " + Numbers.small(count.intValue()) + " outcomes satisfy " + lines + ".";
    }
    return "There is room for a deal: " + Numbers.large(count) + " outcomes satisfy " + lines + ".";
  }

  private String lines() {
    int enforced = report.enforced().cardinality();
    return enforced == 1
        ? "the one enforced position"
        : (enforced == 2 ? "both enforced positions" : "all " + enforced + " enforced positions");
  }

  /** That an outcome drawn or found satisfies all is enough to say that one does. */
  private String uncounted() {
    boolean isFound =
        report.conflict().flatMap(c -> c.found(Diagnosis.NoConflict.class)).isPresent();
    boolean isDrawn =
        report.sampled().map(SampledPart::counts).filter(c -> c.accepted() > 0).isPresent()
            || report.zone().filter(zone -> zone.effectiveDraws() > 0).isPresent();
    return isFound || isDrawn
        ? "There is room for a deal; how much is not known exactly."
        : "It is not known whether there is room for a deal.";
  }
}

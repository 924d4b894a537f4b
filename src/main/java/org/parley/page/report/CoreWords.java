package org.parley.page.report;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.ConflictReport;
import org.parley.answer.RelaxationRow;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;

/** How many conflicts there are, and what a deal needs. */
final class CoreWords {

  private final ConflictReport report;

  CoreWords(ConflictReport report) {
    this.report = report;
  }

  /** A sentence or two; empty where no conflict has been found. */
  String of() {
    String cores = cores();
    String least = least();
    return cores.isEmpty() || least.isEmpty() ? cores + least : cores + " " + least;
  }

  private String cores() {
    List<BitSet> cores = report.cores();
    int count = cores.size();
    if (count == 0) {
      return "";
    }
    boolean isAll = report.areComplete();
    String many =
        (isAll ? "" : "at least ") + Numbers.small(count, noun()) + (size(1) ? "" : " of lines");
    if (size(1)) {
      return Numbers.capital(many) + " cannot be satisfied by any outcome that makes sense.";
    }
    String needs =
        count > 1
            ? "; a deal needs at least one line of each to give."
            : (size(2) ? "; one of the two has to give." : "; one of them has to give.");
    return Numbers.capital(many) + " cannot hold together" + needs;
  }

  private boolean size(int size) {
    return report.cores().stream().allMatch(core -> core.cardinality() == size);
  }

  private String noun() {
    if (size(1)) {
      return "line";
    }
    return size(2) ? "pair" : "set";
  }

  /** Says "smallest" only where that is proved. */
  private String least() {
    int smallest =
        report.relaxations().stream()
            .map(RelaxationRow::positions)
            .mapToInt(BitSet::cardinality)
            .min()
            .orElse(0);
    if (smallest == 0) {
      return "";
    }
    Optional<Listing<Relaxation>> listing =
        report.found(Diagnosis.Conflict.class).map(Diagnosis.Conflict::relaxations);
    boolean isProved =
        listing
            .filter(l -> !(l instanceof Listing.Partial<Relaxation> p && p.least() < smallest))
            .isPresent();
    return (isProved ? "The smallest way out waives " : "The smallest way out found waives ")
        + Numbers.small(smallest, "line")
        + ".";
  }
}

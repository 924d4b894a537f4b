package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.answer.Note;
import org.parley.answer.WhatIfReport.Ambiguity;
import org.parley.answer.WhatIfReport.Ambiguity.Chosen;
import org.parley.conflict.Core;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;
import org.parley.conflict.Witness;
import org.parley.effort.Attempt;
import org.parley.tabulation.Case;
import org.parley.tabulation.Lines;
import org.parley.worlds.DealCompiler;
import org.parley.worlds.OptionQuestions;
import org.parley.worlds.OptionQuestions.Question;
import org.parley.worlds.WaysOut;

/**
 * Tells what holds under every combination of readings of the enforced positions from what depends
 * on how a position was coded.
 *
 * <p>A combination has a deal exactly when it leaves out all lines of one minimal set that a
 * coherent outcome crosses. Few combinations are gone through. Where these sets can be listed, a
 * diagram over the positions counts the combinations; a core of a combination is one of all lines,
 * in which no position has two. Where they are too many, few combinations are gone through, and of
 * many it is told whether something holds in all, in some or in none.
 */
final class EveryReading {

  /** Nodes of one diagram; each takes about 200 bytes. */
  private static final int NODES = 200_000;

  /** Combinations that are sooner gone through than the ways out of every option are listed. */
  private static final int FEW = 64;

  /** Outcomes that are remembered while no combination is gone through. */
  private static final int MOST_KNOWN = 2_000;

  private final ConflictPlan plan;
  private final ReadingModel readings;

  private EveryReading(ConflictPlan plan, ReadingModel readings) {
    this.plan = plan;
    this.readings = readings;
  }

  /**
   * The findings: whether there is a deal, which cores there are, which options are possible.
   *
   * @param all what a diagnosis of all lines came to
   * @param notes receives what limits leave out
   * @param spent receives what an interruption leaves out
   */
  static List<Ambiguity> ambiguity(
      Case asked,
      ConflictPlan plan,
      Lines lines,
      Attempt<Diagnosis> all,
      List<Note> notes,
      SpentNotes spent) {
    ReadingModel readings = ReadingModel.of(asked, lines);
    EveryReading every = new EveryReading(plan, readings);
    boolean areFew = readings.combinations().compareTo(BigInteger.valueOf(FEW)) <= 0;
    if (areFew && allCores(all).isPresent()) {
      return ReadingGrid.ambiguity(asked, plan, lines, notes, spent);
    }
    Optional<List<Ambiguity>> counted = every.counted(all);
    if (counted.isPresent()) {
      return counted.get();
    }
    if (readings.combinations().compareTo(BigInteger.valueOf(ReadingGrid.MOST)) <= 0) {
      return ReadingGrid.ambiguity(asked, plan, lines, notes, spent);
    }
    notes.add(new Note.TooManyReadings(readings.combinations()));
    return new ReadingVerdicts(plan, readings, smallest(all)).findings();
  }

  private Optional<List<Ambiguity>> counted(Attempt<Diagnosis> all) {
    Optional<List<Core>> cores = allCores(all);
    if (cores.isEmpty()) {
      return Optional.empty();
    }
    WaysOut found = WaysOut.of(all);
    if (!found.complete()) {
      return Optional.empty();
    }
    List<Ambiguity> findings = new ArrayList<>();
    Optional<BigInteger> deals = count(found.without(readings.idle()));
    deals.ifPresent(count -> findings.add(Ambiguity.deal(count, readings.combinations())));
    findings.addAll(cores(cores.get()));
    boolean areCounted = deals.isPresent();
    for (Question question :
        OptionQuestions.of(
            readings.worlds(), WorldRelaxations.oneAfterAnother(plan.limits(), plan.timer()))) {
      Optional<BigInteger> count = count(question.relaxations());
      count.ifPresent(
          n -> findings.add(Ambiguity.option(chosen(question), n, readings.combinations())));
      areCounted &= count.isPresent();
    }
    return areCounted ? Optional.of(findings) : Optional.empty();
  }

  /** Outcomes that cross little, which tell most. */
  private static List<Witness> smallest(Attempt<Diagnosis> all) {
    return all
        .known()
        .filter(Diagnosis.Conflict.class::isInstance)
        .map(Diagnosis.Conflict.class::cast)
        .map(conflict -> conflict.relaxations().found())
        .orElse(List.of())
        .stream()
        .limit(MOST_KNOWN)
        .map(Relaxation::witness)
        .toList();
  }

  /** All cores; nothing where not all of them are known. */
  private static Optional<List<Core>> allCores(Attempt<Diagnosis> diagnosis) {
    return diagnosis.known().flatMap(EveryReading::cores);
  }

  private static Optional<List<Core>> cores(Diagnosis diagnosis) {
    if (diagnosis instanceof Diagnosis.Conflict conflict) {
      return conflict.cores() instanceof Listing.Complete<Core> complete
          ? Optional.of(complete.found())
          : Optional.empty();
    }
    return Optional.of(List.of());
  }

  /** In how many combinations one of these ways out is open. */
  private Optional<BigInteger> count(WaysOut ways) {
    return ways.complete()
        ? DealCompiler.compile(readings.worlds(), ways, NODES, plan.cutoff())
            .known()
            .map(diagram -> diagram.countReadings(readings.counts()))
        : Optional.empty();
  }

  private Chosen chosen(Question question) {
    return readings.chosen(question.issue(), question.option());
  }

  /** Sets of positions that are a core in some of their readings, and in how many combinations. */
  private List<Ambiguity> cores(List<Core> all) {
    Map<List<String>, BigInteger> counts =
        new TreeMap<>(Comparator.comparing(ids -> String.join(";", ids)));
    for (Core core : all) {
      List<Integer> members =
          core.positions().stream()
              .mapToObj(line -> readings.lines().positions().get(line))
              .toList();
      boolean isOfOneCombination =
          members.stream().distinct().count() == members.size()
              && members.stream().allMatch(member -> readings.count(member) > 0);
      if (isOfOneCombination) {
        BigInteger others = readings.combinations();
        for (int member : members) {
          others = others.divide(BigInteger.valueOf(readings.count(member)));
        }
        counts.merge(
            members.stream().map(m -> readings.scenario().positions().get(m).id()).toList(),
            others,
            BigInteger::add);
      }
    }
    List<Ambiguity> cores = new ArrayList<>();
    counts.forEach((ids, count) -> cores.add(Ambiguity.core(ids, count, readings.combinations())));
    return cores;
  }
}

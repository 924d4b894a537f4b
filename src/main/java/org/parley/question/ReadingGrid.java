package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.answer.Note;
import org.parley.answer.Sought;
import org.parley.answer.WhatIfReport.Ambiguity;
import org.parley.answer.WhatIfReport.Ambiguity.Chosen;
import org.parley.conflict.Core;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Listing;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent.Want;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OptionCounts;
import org.parley.elimination.OutcomeSet;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.Lines;

/**
 * Goes through every combination of readings of the enforced positions, one by one: for few of them
 * whose ways out are too many to list, which {@link EveryReading} does without.
 */
final class ReadingGrid {

  /** Most combinations that are worth going through. */
  static final int MOST = 1_024;

  private final Scenario scenario;
  private final ConflictPlan plan;
  private final Lines lines;
  private final Map<List<String>, Integer> cores =
      new TreeMap<>(Comparator.comparing(ids -> String.join(";", ids)));
  private final int[][] options;
  private int deals;
  private int tried;
  private int unfinished;

  private ReadingGrid(Scenario scenario, ConflictPlan plan, Lines lines) {
    this.scenario = scenario;
    this.plan = plan;
    this.lines = lines;
    this.options = new int[scenario.issues().size()][];
    for (int issue = 0; issue < options.length; issue++) {
      options[issue] = new int[scenario.issues().get(issue).options().size()];
    }
  }

  /**
   * The findings.
   *
   * @param notes receives what limits leave out
   * @param spent receives what an interruption leaves out
   */
  static List<Ambiguity> ambiguity(
      Case asked, ConflictPlan plan, Lines lines, List<Note> notes, SpentNotes spent) {
    ReadingGrid grid = new ReadingGrid(asked.scenario(), plan, lines);
    grid.walk(asked.enforced().stream().boxed().toList(), 0, new BitSet());
    if (grid.unfinished > 0 && !spent.isInterrupted(Sought.EVERY_READING, Want.TIME)) {
      notes.add(new Note.UnfinishedReadings(grid.unfinished, grid.tried));
    }
    return grid.findings();
  }

  private void walk(List<Integer> enforced, int at, BitSet binding) {
    if (at == enforced.size()) {
      visit(binding);
      return;
    }
    Position position = scenario.positions().get(enforced.get(at));
    for (int reading = 0; reading < position.readings().size(); reading++) {
      int line = lines.line(enforced.get(at), reading);
      binding.set(line);
      walk(enforced, at + 1, binding);
      binding.clear(line);
    }
  }

  private void visit(BitSet binding) {
    tried++;
    boolean isCounted = !plan.isOver() && countOptions(binding);
    boolean isDiagnosed = !plan.isOver() && collectCores(binding);
    unfinished += isCounted && isDiagnosed ? 0 : 1;
  }

  private boolean countOptions(BitSet binding) {
    ExactEngine engine = new ExactEngine(lines.tables(), plan.budget());
    if (!(engine.avoiding(binding) instanceof Known<OutcomeSet> exact)) {
      return false;
    }
    if (exact.value().count().signum() > 0) {
      deals++;
      count(exact.value().optionCounts());
    }
    return true;
  }

  private boolean collectCores(BitSet binding) {
    Attempt<Diagnosis> diagnosis =
        new Diagnostician(plan.limits(), plan.timer()).diagnose(lines.tables(), binding);
    if (diagnosis instanceof Known<Diagnosis> known
        && known.value() instanceof Diagnosis.Conflict conflict) {
      for (Core core : conflict.cores().found()) {
        cores.merge(ids(core.positions()), 1, Integer::sum);
      }
      return conflict.cores() instanceof Listing.Complete;
    }
    return diagnosis instanceof Known;
  }

  private void count(OptionCounts counts) {
    for (int issue = 0; issue < options.length; issue++) {
      for (int option = 0; option < options[issue].length; option++) {
        options[issue][option] += counts.count(issue, option).signum();
      }
    }
  }

  private List<String> ids(BitSet core) {
    return core.stream()
        .mapToObj(line -> scenario.positions().get(lines.positions().get(line)).id())
        .toList();
  }

  private List<Ambiguity> findings() {
    List<Ambiguity> findings = new ArrayList<>();
    BigInteger all = BigInteger.valueOf(tried);
    findings.add(Ambiguity.deal(BigInteger.valueOf(deals), all));
    cores.forEach((ids, n) -> findings.add(Ambiguity.core(ids, BigInteger.valueOf(n), all)));
    for (int i = 0; i < options.length; i++) {
      Issue issue = scenario.issues().get(i);
      for (int o = 0; o < options[i].length; o++) {
        Chosen option = new Chosen(issue.id(), issue.options().get(o).id());
        findings.add(Ambiguity.option(option, BigInteger.valueOf(options[i][o]), all));
      }
    }
    return findings;
  }
}

package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.parley.answer.WhatIfReport.Ambiguity.Chosen;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.Lines;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.WorldModel;

/** Enforced positions that bind for certain, each in any one of its readings. */
final class ReadingModel {

  private static final CrossingTable NEVER =
      CrossingTable.of(new int[0], new int[0], new long[] {0});

  private final Scenario scenario;
  private final Lines lines;
  private final int[] readingCounts;
  private final BigInteger combinations;
  private final WorldModel model;

  private ReadingModel(Scenario scenario, Lines lines, int[] readingCounts) {
    this.scenario = scenario;
    this.lines = lines;
    this.readingCounts = readingCounts;
    BigInteger product = BigInteger.ONE;
    for (int count : readingCounts) {
      product = product.multiply(BigInteger.valueOf(Math.max(1, count)));
    }
    this.combinations = product;
    this.model = model();
  }

  /** The readings of what is enforced in a case. */
  static ReadingModel of(Case asked, Lines lines) {
    int[] counts = new int[asked.scenario().positions().size()];
    for (int position : asked.enforced().stream().toArray()) {
      counts[position] = asked.scenario().positions().get(position).readings().size();
    }
    return new ReadingModel(asked.scenario(), lines, counts);
  }

  Scenario scenario() {
    return scenario;
  }

  Lines lines() {
    return lines;
  }

  /** Number of readings of each position, 0 of those not enforced; a copy. */
  int[] counts() {
    return readingCounts.clone();
  }

  /** Number of readings of a position; 0 where it is not enforced. */
  int count(int position) {
    return readingCounts[position];
  }

  /** In how many ways the readings combine. */
  BigInteger combinations() {
    return combinations;
  }

  /** The same as worlds; what is not enforced is crossed by nothing. */
  WorldModel worlds() {
    return model;
  }

  /** For each enforced position the lines of its readings. */
  List<BitSet> choices() {
    List<BitSet> choices = new ArrayList<>();
    for (int position = 0; position < readingCounts.length; position++) {
      if (readingCounts[position] > 0) {
        choices.add(lines(position));
      }
    }
    return choices;
  }

  private BitSet lines(int position) {
    BitSet own = new BitSet();
    for (int reading = 0; reading < readingCounts[position]; reading++) {
      own.set(lines.line(position, reading));
    }
    return own;
  }

  /** The lines of positions that are not enforced. */
  BitSet idle() {
    BitSet idle = new BitSet();
    for (int line = 0; line < lines.count(); line++) {
      idle.set(line, readingCounts[lines.positions().get(line)] == 0);
    }
    return idle;
  }

  /** An option by its ids. */
  Chosen chosen(int issue, int option) {
    Issue of = scenario.issues().get(issue);
    return new Chosen(of.id(), of.options().get(option).id());
  }

  /** Positions that bind for certain, in a reading unknown; those not enforced never bind. */
  private WorldModel model() {
    List<PositionAssumption> assumptions = new ArrayList<>();
    List<CrossingFunction> tables = new ArrayList<>();
    for (int index = 0; index < readingCounts.length; index++) {
      Position position = scenario.positions().get(index);
      int count = position.readings().size();
      boolean binds = readingCounts[index] > 0;
      List<Double> even = Collections.nCopies(count, 1.0 / count);
      assumptions.add(new PositionAssumption(0, Range.exactly(binds ? 1 : 0), even));
      for (int reading = 0; reading < count; reading++) {
        int line = lines.line(index, reading);
        tables.add(binds ? lines.tables().positions().get(line) : NEVER);
      }
    }
    CrossingTables all = lines.tables();
    return new WorldModel(
        new CrossingTables(all.space(), all.coherence(), tables), assumptions, List.of(0.0));
  }
}

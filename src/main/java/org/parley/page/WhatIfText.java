package org.parley.page;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.WhatIfReport;
import org.parley.answer.WhatIfReport.Ambiguity;
import org.parley.answer.WhatIfReport.Changed;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.table.Words;

/** What other readings and waivers would change, as text 80 columns wide. */
public final class WhatIfText {

  private static final int MOST_LINES = 12;

  private final WhatIfReport report;
  private final StringBuilder text = new StringBuilder();

  /** Changes and ids of positions on the screen. */
  private final Set<String> named = new HashSet<>();

  private WhatIfText(WhatIfReport report) {
    this.report = report;
  }

  /** The text, ended by a newline. */
  public static String of(WhatIfReport report) {
    WhatIfText writer = new WhatIfText(report);
    writer.text.append(Heading.of(report.scenario(), report.enforcement()));
    writer.line("Acceptable outcomes as things stand: " + shown(report.acceptable()));
    writer.line("");
    writer.single();
    writer.opening();
    writer.ambiguity();
    writer.legend();
    report.notes().forEach(note -> Wrapped.append(writer.text, "", "note: " + note));
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String shown(Optional<BigInteger> count) {
    return count.map(Words::count).orElse("not exact");
  }

  private void single() {
    List<Changed> different =
        report.single().stream().filter(c -> !c.acceptable().equals(report.acceptable())).toList();
    if (different.isEmpty() && report.acceptable().isEmpty()) {
      line("Whether a single change makes a difference is not known exactly.");
    } else if (different.isEmpty()) {
      line("No single waiver and no single other reading changes that.");
    } else if (report.opening().containsAll(different)) {
      // Then they are among the smallest changes, which follow.
      return;
    } else {
      line("Single changes that make a difference, and acceptable outcomes after them");
      rows(different);
    }
    line("");
  }

  private void opening() {
    if (report.opening().isEmpty()) {
      if (report.isComplete() && report.acceptable().equals(Optional.of(BigInteger.ZERO))) {
        line("No change opens a zone: no outcome makes sense, whatever is enforced.");
        line("");
      }
      return;
    }
    line(
        report.isComplete()
            ? "The smallest changes that open a zone, and acceptable outcomes after them"
            : "Changes that open a zone, of which there may be more");
    rows(report.opening());
    line("");
  }

  private void rows(List<Changed> rows) {
    Grid grid = new Grid("rl");
    for (Changed row : rows.subList(0, Math.min(MOST_LINES, rows.size()))) {
      named.addAll(row.changes());
      grid.row(shown(row.acceptable()), "after " + String.join(" ", row.changes()));
    }
    text.append(grid.text());
    if (rows.size() > MOST_LINES) {
      line("  and " + (rows.size() - MOST_LINES) + " more; -o DIR writes them all");
    }
  }

  private void ambiguity() {
    if (report.ambiguity().isEmpty()) {
      return;
    }
    Ambiguity deal = report.ambiguity().get(0);
    line(combinations(deal));
    for (String verdict : List.of("always", "depends")) {
      List<Ambiguity> cores =
          report.ambiguity().stream()
              .filter(a -> a.kind().equals("core") && a.verdict().equals(verdict))
              .toList();
      if (!cores.isEmpty()) {
        line(
            verdict.equals("always")
                ? "  conflicts under every reading"
                : "  conflicts that depend on the reading");
        for (Ambiguity core : cores.subList(0, Math.min(MOST_LINES, cores.size()))) {
          named.addAll(core.what());
          String held = " (" + core.holdsIn() + " of " + core.of() + ")";
          Wrapped.append(text, "    ", String.join(" + ", core.what()) + held);
        }
      }
    }
    line("");
  }

  private static String combinations(Ambiguity deal) {
    if (deal.of() == 1) {
      return "The readings combine in one way, which leaves "
          + (deal.holdsIn() == 1 ? "a deal" : "no deal");
    }
    return "Of "
        + Words.plural(deal.of(), "combination")
        + " of readings, "
        + (deal.holdsIn() == 0 ? "none" : Words.count(deal.holdsIn()))
        + (deal.holdsIn() < 2 ? " leaves a deal" : " leave a deal");
  }

  /** What the positions and readings on the screen stand for. */
  private void legend() {
    Grid grid = new Grid("ll");
    for (Position position : report.scenario().positions()) {
      List<Reading> others =
          position.readings().stream()
              .filter(reading -> named.contains(Changed.reading(position, reading)))
              .toList();
      boolean isNamed = named.contains(position.id()) || named.contains(Changed.waiver(position));
      if (isNamed || !others.isEmpty()) {
        grid.row(position.id(), position.party() + ": " + position.text());
        String now = report.enforcement().reading(position).name();
        others.forEach(other -> grid.row("", "from " + now + " to " + inWords(other)));
      }
    }
    if (!grid.text().isEmpty()) {
      line("The positions named (parley show says where each was stated)");
      text.append(grid.text());
      line("");
    }
  }

  private static String inWords(Reading reading) {
    return reading.name() + (reading.text().isEmpty() ? "" : ": " + reading.text());
  }
}

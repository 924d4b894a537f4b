package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.KeptOutcome;
import org.parley.answer.OutcomesReport;
import org.parley.answer.OutcomesReport.Asked;
import org.parley.bargaining.Concession;
import org.parley.files.OutcomeTables;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** The outcomes nearest to a deal as text, 80 columns wide. */
public final class OutcomesText {

  private static final int MOST_FRONTIER = 12;

  private final OutcomesReport report;
  private final Scenario scenario;
  private final StringBuilder text = new StringBuilder();

  private OutcomesText(OutcomesReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  /** The text, ended by a newline. */
  public static String of(OutcomesReport report) {
    OutcomesText writer = new OutcomesText(report);
    writer.text.append(Heading.of(report.scenario(), report.enforcement()));
    writer.headline();
    writer.nearest();
    writer.frontier();
    writer.crossed();
    report.notes().forEach(note -> Wrapped.append(writer.text, "", "note: " + note));
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void headline() {
    Optional<BigInteger> acceptable = report.acceptable();
    if (acceptable.isEmpty()) {
      return;
    }
    int enforced = report.asked().enforced().cardinality();
    String all =
        enforced == 1 ? "the one enforced position" : "all " + enforced + " enforced positions";
    if (acceptable.get().signum() > 0) {
      String verb = acceptable.get().equals(BigInteger.ONE) ? " satisfies " : " satisfy ";
      line(Words.plural(acceptable.get(), "coherent outcome") + verb + all + ".");
    } else if (report.nearest().isEmpty() && report.notes().isEmpty()) {
      line("No outcome makes sense, so none is near a deal; parley conflicts says which");
      line("rules are responsible.");
    } else {
      line("No coherent outcome satisfies " + all + ".");
    }
    line("");
  }

  private void nearest() {
    if (report.nearest().isEmpty()) {
      return;
    }
    line("Outcomes by the enforced lines they cross, fewest and least firm first");
    int number = 0;
    for (KeptOutcome kept : report.nearest()) {
      number++;
      String crossed =
          kept.crossed().isEmpty()
              ? NO_LINE
              : String.join(" + ", OutcomeTables.ids(scenario, kept));
      String alike = kept.alike().map(n -> " (" + Words.plural(n, "outcome") + ")").orElse("");
      Wrapped.append(text, "  " + number + ". ", "     ", "crosses " + crossed + alike);
      moves(kept).forEach(move -> Wrapped.append(text, "       ", move));
    }
    line("");
  }

  /** What an outcome crosses that crosses no line; no position can have it as its id. */
  static final String NO_LINE = "no line";

  /** One text a party: where it moves in the outcome of a set that asks least. */
  static List<String> moves(KeptOutcome kept) {
    Map<String, List<Concession>> byParty = new LinkedHashMap<>();
    kept.concessions()
        .forEach(c -> byParty.computeIfAbsent(c.party(), party -> new ArrayList<>()).add(c));
    List<String> moves = new ArrayList<>();
    byParty.forEach(
        (party, concessions) ->
            moves.add(
                party
                    + " moves "
                    + Words.plural(concessions.stream().mapToInt(Concession::steps).sum(), "step")
                    + ": "
                    + concessions.stream()
                        .map(c -> c.issue() + " from " + c.from() + " to " + c.to())
                        .collect(Collectors.joining(", "))));
    return moves;
  }

  /** Steps of each party that moves at all, such as {@code russia 14, usa 2}; or nobody. */
  static String steps(KeptOutcome kept) {
    Map<String, Integer> byParty = new LinkedHashMap<>();
    kept.concessions().forEach(c -> byParty.merge(c.party(), c.steps(), Integer::sum));
    return byParty.isEmpty()
        ? "of nobody"
        : byParty.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private void frontier() {
    if (report.frontier().isEmpty()) {
      return;
    }
    List<Integer> parties = stating();
    if (parties.isEmpty()) {
      line("No party has stated an option, so no steps can be counted.");
      line("");
      return;
    }
    boolean deal = report.frontier().get(0).kept().crossed().isEmpty();
    String among = deal ? "acceptable outcome" : "outcome crossing so few lines";
    line("Steps asked of each party: no other " + among + " asks less of");
    line("everybody (balanced: the party asked most is asked least)");
    Grid grid = new Grid("r" + "r".repeat(parties.size()) + "ll");
    grid.row(header(parties, deal));
    int number = 0;
    for (Asked asked : shown()) {
      number++;
      grid.row(row(number, asked, parties));
    }
    text.append(grid.text());
    if (report.frontier().size() > MOST_FRONTIER) {
      line("  and " + (report.frontier().size() - MOST_FRONTIER) + " more; -o DIR writes them all");
    }
    line("");
  }

  /** Indexes of the parties that have stated an option, so that steps can be asked of them. */
  private List<Integer> stating() {
    return IntStream.range(0, scenario.parties().size())
        .filter(party -> !scenario.parties().get(party).stated().isEmpty())
        .boxed()
        .toList();
  }

  private List<Asked> shown() {
    return report.frontier().subList(0, Math.min(MOST_FRONTIER, report.frontier().size()));
  }

  private String[] header(List<Integer> parties, boolean deal) {
    List<String> cells = new ArrayList<>(List.of(""));
    parties.forEach(party -> cells.add(scenario.parties().get(party).id()));
    cells.add("");
    cells.add(deal ? "" : "crosses");
    return cells.toArray(String[]::new);
  }

  private String[] row(int number, Asked asked, List<Integer> parties) {
    List<String> cells = new ArrayList<>(List.of(String.valueOf(number)));
    parties.forEach(party -> cells.add(String.valueOf(asked.steps().get(party))));
    cells.add(asked.isBalanced() ? "balanced" : "");
    cells.add(String.join(" + ", OutcomeTables.ids(scenario, asked.kept())));
    return cells.toArray(String[]::new);
  }

  /** What the lines stand for that are crossed by any outcome on the screen. */
  private void crossed() {
    BitSet crossed = new BitSet();
    report.nearest().forEach(kept -> crossed.or(kept.crossed()));
    shown().forEach(asked -> crossed.or(asked.kept().crossed()));
    if (crossed.isEmpty()) {
      return;
    }
    line("The lines crossed (parley show says where each was stated)");
    Grid grid = new Grid("ll");
    for (int position : crossed.stream().toArray()) {
      Position line = scenario.positions().get(position);
      grid.row(line.id(), line.party() + ": " + line.text());
    }
    text.append(grid.text());
    line("");
  }
}

package org.parley.page;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.answer.ConflictReport;
import org.parley.answer.ConflictReport.PairZone;
import org.parley.answer.RelaxationRow;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.files.ConflictTables;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** A diagnosis as text, 80 columns wide. */
public final class ConflictText {

  private static final int MOST_LINES = 10;

  private static final String IN_FOLDER = " more; -o DIR writes them all";

  private final ConflictReport report;
  private final Scenario scenario;
  private final ConflictTables tables;
  private final StringBuilder text = new StringBuilder();

  private ConflictText(ConflictReport report) {
    this.report = report;
    this.scenario = report.scenario();
    this.tables = new ConflictTables(report);
  }

  /** The whole diagnosis, ended by a newline. */
  public static String of(ConflictReport report) {
    ConflictText writer = new ConflictText(report);
    writer.text.append(Heading.of(report.scenario(), report.enforcement()));
    writer.diagnosis();
    report.notes().forEach(note -> Wrapped.append(writer.text, "", "note: " + note));
    return writer.text.toString();
  }

  /** The relaxations alone, a few of them: for the screen of a run. */
  static String relaxations(ConflictReport report, int most) {
    ConflictText writer = new ConflictText(report);
    writer.relaxations(most, " more in relaxations.csv");
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void diagnosis() {
    if (report.diagnosis() instanceof Spent<Diagnosis> spent) {
      line("Not known whether there is a conflict" + why(spent.want()) + ".");
    } else if (report.found(Diagnosis.NoConflict.class).isPresent()) {
      line("There is no conflict: some outcome satisfies every enforced position.");
    } else if (report.found(Diagnosis.Conflict.class).isPresent()) {
      cores();
      relaxations(MOST_LINES, IN_FOLDER);
      ledger();
      pairs();
    } else {
      report.found(Diagnosis.Incoherent.class).ifPresent(this::incoherent);
    }
  }

  private String why(Want reason) {
    return report.isCutShort() && reason == Want.TIME
        ? ": interrupted"
        : ", for want of " + word(reason) + "; --" + word(reason) + " allows more";
  }

  private static String word(Want want) {
    return want.name().toLowerCase(Locale.ROOT);
  }

  private void incoherent(Diagnosis.Incoherent incoherent) {
    line("No outcome makes sense, whatever is enforced. Responsible together,");
    line(
        incoherent.extent() == Diagnosis.Extent.SMALLEST
            ? "and no fewer would do:"
            : "and none of them can be left out:");
    for (int table : incoherent.coherence().stream().toArray()) {
      line("  " + report.coherenceIds().get(table));
    }
  }

  /** How many are listed, of how many found, and whether there may be more. */
  private String howMany(
      int listed, Function<Diagnosis.Conflict, Listing<?>> listing, String noun) {
    Optional<Diagnosis.Conflict> conflict = report.found(Diagnosis.Conflict.class);
    if (report.areComplete() || conflict.isEmpty()) {
      return all(listed, noun);
    }
    Listing<?> found = listing.apply(conflict.get());
    int count = found.found().size();
    String more = found instanceof Listing.Partial ? "at least " : "";
    if (listed < count) {
      return Words.count(listed) + " of " + more + Words.plural(count, noun);
    }
    if (count == 0) {
      return "No " + noun + " found";
    }
    return more.isEmpty() ? all(count, noun) : "At least " + Words.plural(count, noun);
  }

  private static String all(int count, String noun) {
    return count == 1 ? "The only " + noun : "All " + Words.plural(count, noun);
  }

  private void cores() {
    int cores = report.cores().size();
    if (cores == 0) {
      return;
    }
    line(
        howMany(cores, Diagnosis.Conflict::cores, "conflict core")
            + ": lines that cannot hold together");
    int number = 0;
    for (BitSet core : report.cores().subList(0, Math.min(MOST_LINES, report.cores().size()))) {
      number++;
      String ids = String.join(" + ", tables.ids(core));
      Wrapped.append(text, "  " + number + ". ", "     ", ids);
      for (int p = core.nextSetBit(0); p >= 0; p = core.nextSetBit(p + 1)) {
        member(scenario.positions().get(p));
      }
    }
    rest(cores, MOST_LINES, IN_FOLDER);
  }

  private void member(Position position) {
    String sources =
        position.sources().stream().map(Object::toString).collect(Collectors.joining(", "));
    Wrapped.append(
        text,
        "       ",
        position.id() + " " + position.party() + ": " + position.text() + " (" + sources + ")");
  }

  private void relaxations(int most, String where) {
    int listed = report.relaxations().size();
    Wrapped.append(
        text,
        "",
        howMany(listed, Diagnosis.Conflict::relaxations, "relaxation") + ": " + whatTheyAre());
    Grid grid = new Grid("rl").row("opens", "waiving (how many of whom)");
    List<RelaxationRow> rows = ranked();
    for (RelaxationRow row : rows.subList(0, Math.min(most, rows.size()))) {
      grid.row(row.opens().map(Words::count).orElse("not exact"), waiving(row));
    }
    text.append(grid.text());
    if (rows.stream().limit(most).anyMatch(row -> isWeighed(row.marks()))) {
      line("  fairest: asks least of the party asked most; cheapest: least firmness in all");
    }
    rest(rows.size(), most, where);
  }

  /** Says "least" only where it is proved that nothing less would do. */
  private String whatTheyAre() {
    return report
        .found(Diagnosis.Conflict.class)
        .filter(conflict -> conflict.relaxations() instanceof Listing.Partial)
        .map(conflict -> whatTheyAre((Listing.Partial<Relaxation>) conflict.relaxations()))
        .orElse("the least that would have to give");
  }

  private String whatTheyAre(Listing.Partial<Relaxation> partial) {
    int smallest = smallest(report.relaxations());
    if (partial.least() >= smallest) {
      return "the least that would have to give, first";
    }
    String proved =
        partial.least() > 1 ? ", of which at least " + partial.least() + " are needed" : "";
    return "the best found" + proved + "; whether fewer than " + smallest + " do is not known";
  }

  private static int smallest(List<RelaxationRow> rows) {
    return rows.stream().mapToInt(row -> row.positions().cardinality()).min().orElse(0);
  }

  private static boolean isWeighed(Set<RelaxationRow.Mark> marks) {
    return marks.contains(RelaxationRow.Mark.FAIREST)
        || marks.contains(RelaxationRow.Mark.CHEAPEST);
  }

  /** Marked ones first, then smallest first. */
  private List<RelaxationRow> ranked() {
    return report.relaxations().stream()
        .sorted(Comparator.comparingInt((RelaxationRow row) -> -row.marks().size()))
        .toList();
  }

  private String waiving(RelaxationRow row) {
    String marks =
        row.marks().stream()
            .sorted()
            .map(RelaxationRow.Mark::label)
            .collect(Collectors.joining(", "));
    return String.join(" + ", tables.ids(row.positions()))
        + " ("
        + burden(row)
        + ")"
        + (marks.isEmpty() ? "" : ": " + marks);
  }

  private String burden(RelaxationRow row) {
    StringBuilder burden = new StringBuilder();
    for (int party = 0; party < scenario.parties().size(); party++) {
      int lines = row.linesByParty().get(party);
      if (lines > 0) {
        burden.append(burden.length() == 0 ? "" : ", ");
        burden.append(scenario.parties().get(party).id()).append(' ').append(lines);
      }
    }
    return burden.toString();
  }

  private void ledger() {
    line("Who decides: how often, over all orders of giving way, a line is the last in");
    line("the way (" + tables.pivotalityMethod() + ")");
    Grid grid = new Grid("llr");
    tables.shapley().entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(MOST_LINES)
        .filter(entry -> entry.getValue() > 0)
        .forEach(
            entry ->
                grid.row(
                    scenario.positions().get(entry.getKey()).id(),
                    Words.cut(scenario.positions().get(entry.getKey()).text(), 52),
                    Words.percent(entry.getValue())));
    text.append(grid.text());
    line("");
  }

  private void pairs() {
    if (report.pairs().isEmpty()) {
      return;
    }
    line("Outcomes that two parties could both sign");
    Grid grid = new Grid("lr");
    for (PairZone pair : report.pairs()) {
      grid.row(
          scenario.parties().get(pair.first()).title()
              + " and "
              + scenario.parties().get(pair.second()).title(),
          Words.count(pair.acceptable()));
    }
    text.append(grid.text());
    line("");
  }

  private void rest(int count, int most, String where) {
    if (count > most) {
      line("  and " + Words.count(count - most) + where);
    }
    line("");
  }
}

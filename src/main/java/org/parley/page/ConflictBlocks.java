package org.parley.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.answer.ConflictReport;
import org.parley.answer.ConflictReport.PairZone;
import org.parley.answer.RelaxationRow;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** A diagnosis. */
public final class ConflictBlocks {

  private static final int MOST_LINES = 10;

  private final ConflictReport report;
  private final Spelling spelling;
  private final Scenario scenario;

  private ConflictBlocks(ConflictReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
    this.scenario = report.scenario();
  }

  /** The whole diagnosis. */
  public static Blocks of(ConflictReport report, Spelling spelling) {
    return new ConflictBlocks(report, spelling).blocks();
  }

  /** The relaxations alone, as one section of another answer. */
  public static List<Block> relaxations(ConflictReport report, Fold fold, Spelling spelling) {
    return new ConflictBlocks(report, spelling).relaxations(fold);
  }

  private Blocks blocks() {
    Blocks.Builder blocks = new Blocks.Builder();
    blocks.section(new Opening(spelling).of(scenario, report.enforcement()));
    if (report.found(Diagnosis.Conflict.class).isPresent()) {
      Fold fold = Excess.inFolder(MOST_LINES, spelling);
      blocks
          .section(cores(fold))
          .section(relaxations(fold))
          .section(RuleRelaxationBlocks.of(report, fold))
          .section(DeciderBlocks.of(report))
          .section(pairs());
    } else {
      blocks
          .section(without())
          .section(RuleRelaxationBlocks.of(report, Excess.inFolder(MOST_LINES, spelling)));
    }
    return blocks.closing(Notes.of(report.notes(), spelling));
  }

  private List<Block> without() {
    if (report.diagnosis() instanceof Spent<Diagnosis> spent) {
      return List.of(
          new Sentence(0, "Not known whether there is a conflict" + why(spent.want()) + "."));
    }
    return report
        .found(Diagnosis.Incoherent.class)
        .map(this::incoherent)
        .orElse(
            List.of(
                new Sentence(
                    0, "There is no conflict: some outcome satisfies every enforced position.")));
  }

  private String why(Want reason) {
    if (report.isCutShort() && reason == Want.TIME) {
      return ": interrupted";
    }
    Choice choice =
        switch (reason) {
          case COUNT -> Choice.LENGTH;
          case TIME -> Choice.TIME;
          case MEMORY -> Choice.MEMORY;
        };
    String want = reason.name().toLowerCase(Locale.ROOT);
    return ", for want of " + want + "; " + spelling.of(choice) + " allows more";
  }

  private List<Block> incoherent(Diagnosis.Incoherent incoherent) {
    CoreBlocks core = new CoreBlocks(report, spelling);
    List<Item> responsible =
        incoherent.coherence().stream()
            .mapToObj(report.exclusions()::get)
            .map(exclusion -> new Item(core.given(exclusion), "", List.of()))
            .toList();
    boolean isSmallest = incoherent.extent() == Diagnosis.Extent.SMALLEST;
    return List.of(
        new Sentence(
            0,
            "No outcome makes sense, whatever is enforced. Responsible together, and "
                + (isSmallest ? "no fewer would do:" : "none of them can be left out:")),
        new Items(1, false, responsible, Optional.empty()));
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

  private List<Block> cores(Fold fold) {
    int cores = report.cores().size();
    if (cores == 0) {
      return List.of();
    }
    String many = howMany(cores, Diagnosis.Conflict::cores, "conflict core");
    CoreBlocks core = new CoreBlocks(report, spelling);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, many + ": lines that cannot hold together"));
    blocks.add(new Items(1, true, core.items(), Optional.of(fold)));
    blocks.addAll(core.meaning());
    return blocks;
  }

  private List<Block> relaxations(Fold fold) {
    List<RelaxationRow> rows = ranked();
    String many = howMany(rows.size(), Diagnosis.Conflict::relaxations, "relaxation");
    Grid grid =
        Grid.of(
                1,
                GridColumn.figures().headed("opens"),
                GridColumn.words().headed("waiving (how many of whom)"))
            .with(rows.stream().map(this::row).toList())
            .folded(fold);
    boolean isWeighed = rows.stream().limit(fold.most()).anyMatch(row -> isWeighed(row.marks()));
    return List.of(
        new Heading(0, many + ": " + whatTheyAre()),
        isWeighed
            ? grid.explained(
                "fairest: asks least of the party asked most; cheapest: least firmness in all")
            : grid);
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
    int smallest =
        report.relaxations().stream()
            .mapToInt(row -> row.positions().cardinality())
            .min()
            .orElse(0);
    if (partial.least() >= smallest) {
      return "the least that would have to give, first";
    }
    String proved =
        partial.least() > 1 ? ", of which at least " + partial.least() + " are needed" : "";
    return "the best found" + proved + "; whether fewer than " + smallest + " do is not known";
  }

  private GridRow row(RelaxationRow row) {
    GridCell opens =
        row.opens()
            .<GridCell>map(GridCell.Count::new)
            .orElseGet(() -> new GridCell.Unknown("not exact"));
    return GridRow.of(opens, new GridCell.Text(waiving(row)));
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
    // Spelled out, since there may be thousands.
    StringBuilder waiving = new StringBuilder();
    BitSet positions = row.positions();
    for (int p = positions.nextSetBit(0); p >= 0; p = positions.nextSetBit(p + 1)) {
      waiving.append(waiving.isEmpty() ? "" : " + ").append(scenario.positions().get(p).id());
    }
    String before = " (";
    for (int party = 0; party < scenario.parties().size(); party++) {
      int lines = row.linesByParty().get(party);
      if (lines > 0) {
        waiving.append(before).append(scenario.parties().get(party).id()).append(' ').append(lines);
        before = ", ";
      }
    }
    waiving.append(')');
    before = ": ";
    for (RelaxationRow.Mark mark : RelaxationRow.Mark.values()) {
      if (row.marks().contains(mark)) {
        waiving.append(before).append(mark.label());
        before = ", ";
      }
    }
    return waiving.toString();
  }

  private List<Block> pairs() {
    if (report.pairs().isEmpty()) {
      return List.of();
    }
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.figures());
    for (PairZone pair : report.pairs()) {
      String first = scenario.parties().get(pair.first()).title();
      String second = scenario.parties().get(pair.second()).title();
      grid =
          grid.row(
              new GridCell.Text(first + " and " + second), new GridCell.Count(pair.acceptable()));
    }
    return List.of(new Heading(0, "Outcomes that two parties could both sign"), grid);
  }
}

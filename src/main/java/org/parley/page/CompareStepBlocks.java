package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Difference;
import org.parley.answer.CompareReport.Difference.Compared;
import org.parley.answer.CompareReport.Side;
import org.parley.answer.CompareReport.State;
import org.parley.answer.CompareReport.State.Plain;
import org.parley.answer.CompareReport.Step;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.page.words.StateWords;
import org.parley.table.Words;

/** What changed from one scenario to the next. */
final class CompareStepBlocks {

  private static final int MOST_LINES = 12;
  private static final String FILE = "compare.csv";
  private static final Optional<BigInteger> NONE = Optional.of(BigInteger.ZERO);

  private final CompareReport report;
  private final Step step;
  private final Spelling spelling;
  private final boolean isBrief;
  private final AskedApart asked;
  private final List<Block> blocks = new ArrayList<>();

  private CompareStepBlocks(CompareReport report, Step step, Spelling spelling, boolean isBrief) {
    this.report = report;
    this.isBrief = isBrief;
    this.step = step;
    this.spelling = spelling;
    this.asked = new AskedApart(step, spelling);
  }

  /** A heading and what changed, below it. */
  static List<Block> of(CompareReport report, Step step, Spelling spelling) {
    CompareStepBlocks builder = new CompareStepBlocks(report, step, spelling, false);
    builder.add(new Heading(0, "From " + step.from().id() + " to " + step.to().id()));
    builder.begin();
    builder.conflicts();
    builder.kind(Compared.POSITION, "positions");
    builder.kind(Compared.ISSUE, "issues");
    builder.kind(Compared.OPTION, "options");
    builder.acceptable();
    return builder.blocks;
  }

  /** A heading, conflicts by their ids, and what is acceptable. */
  static List<Block> brief(CompareReport report, Step step, Spelling spelling) {
    CompareStepBlocks builder = new CompareStepBlocks(report, step, spelling, true);
    builder.add(new Heading(0, "From " + step.from().id() + " to " + step.to().id()));
    builder.begin();
    builder.conflicts();
    builder.acceptable();
    return builder.blocks;
  }

  /** What of the changes was asked for, and where nothing changed that. */
  private void begin() {
    asked.sentences().forEach(sentence -> add(new Sentence(1, sentence)));
    if (step.changes().stream().noneMatch(Difference::isChange)) {
      add(new Sentence(1, nothing()));
    }
  }

  private void add(Block block) {
    blocks.add(block);
  }

  private List<Difference> of(Compared kind, Predicate<Difference> which) {
    return step.changes().stream().filter(change -> change.kind() == kind).filter(which).toList();
  }

  /** The first few of a list, unless everything was asked for. */
  private Optional<Fold> few() {
    return report.everything()
        ? Optional.empty()
        : Optional.of(Excess.inFile(MOST_LINES, FILE, spelling));
  }

  private void conflicts() {
    List<Difference> changed = of(Compared.CORE, Difference::isChange);
    if (!changed.isEmpty()) {
      add(new Heading(1, "Conflicts"));
      List<Item> items =
          changed.stream()
              .map(core -> item(core.what(), ": " + fromTo(core) + because(core)))
              .toList();
      add(new Items(2, false, items, few()));
    }
    if (step.remaining().isEmpty()) {
      if (changed.isEmpty() && step.areConflictsKnown()) {
        add(new Heading(1, "Conflicts: none, neither before nor after"));
      }
      return;
    }
    // Relaxations are what hits every core, so they are the same where all cores are.
    add(
        new Heading(
            1,
            changed.isEmpty() && step.areConflictsKnown()
                ? "Conflicts and relaxations: unchanged"
                : "Conflicts unchanged"));
    List<Item> items = step.remaining().stream().map(core -> item(core, "")).toList();
    add(new Items(2, false, items, few()));
  }

  private Item item(List<String> core, String how) {
    List<Block> members = isBrief ? List.of() : List.of(terms(0, core, Optional.empty()));
    return new Item(String.join(" + ", core) + how, "", members);
  }

  private Terms terms(int depth, List<String> ids, Optional<Fold> fold) {
    return new Terms(depth, ids.stream().map(id -> new Term(id, step.text(id))).toList(), fold);
  }

  private static String fromTo(Difference change) {
    return StateWords.of(change.before()) + " -> " + StateWords.of(change.after());
  }

  private String because(Difference change) {
    return change.causes().isEmpty()
        ? ""
        : ", because of "
            + change.causes().stream().map(asked::cause).collect(Collectors.joining(", "));
  }

  private void kind(Compared kind, String plural) {
    section("New " + plural, of(kind, c -> c.isChange() && isAbsent(c.before())));
    section("Gone " + plural, of(kind, c -> c.isChange() && isAbsent(c.after())));
    section("Changed " + plural, of(kind, CompareStepBlocks::isChanged));
    section("Unchanged " + plural, of(kind, c -> !c.isChange()));
  }

  private static boolean isAbsent(State state) {
    return state == Plain.ABSENT;
  }

  private void section(String heading, List<Difference> changes) {
    if (changes.isEmpty()) {
      return;
    }
    add(new Heading(1, heading));
    Compared kind = changes.get(0).kind();
    if (kind == Compared.OPTION) {
      add(terms(2, changes.stream().map(CompareStepBlocks::id).toList(), few()));
      return;
    }
    boolean isStated = kind == Compared.POSITION && !isChanged(changes.get(0));
    GridColumn words = GridColumn.words();
    Grid grid = isStated ? Grid.of(2, words, words, words) : Grid.of(2, words, words);
    Grid rows = grid.with(changes.stream().map(change -> row(change, isStated)).toList());
    add(few().map(rows::folded).orElse(rows));
  }

  private GridRow row(Difference change, boolean isStated) {
    GridCell id = new GridCell.Id(id(change));
    GridCell text = GridCell.Excerpt.of(step.text(id(change)));
    if (isStated) {
      State state = isAbsent(change.after()) ? change.before() : change.after();
      return GridRow.of(id, new GridCell.Text(StateWords.of(state)), text);
    }
    return new GridRow(List.of(id, text), false, isChanged(change) ? fromTo(change) : "");
  }

  private static String id(Difference change) {
    return change.what().get(0);
  }

  private static boolean isChanged(Difference change) {
    return change.isChange() && !isAbsent(change.before()) && !isAbsent(change.after());
  }

  private void acceptable() {
    List<Difference> changed = of(Compared.ACCEPTABLE, Difference::isChange);
    String options = Words.plural(changed.size(), "option");
    if (!changed.isEmpty() && left(step.to()).equals(NONE)) {
      boolean isConflict = !of(Compared.CORE, core -> core.after() == Plain.CONFLICT).isEmpty();
      inShort(
          "No outcome is acceptable any more: "
              + (isConflict ? "the conflicts above rule out " : "ruled out are ")
              + options);
    } else if (!changed.isEmpty() && left(step.from()).equals(NONE)) {
      inShort("Some outcomes are acceptable now, none was before: they use " + options);
    } else {
      byCause(changed).forEach(this::options);
    }
    if (report.everything()) {
      byCause(of(Compared.ACCEPTABLE, change -> !change.isChange())).forEach(this::options);
    }
  }

  /** That nothing changed, or how many outcomes are acceptable now where only that did. */
  private String nothing() {
    Optional<BigInteger> was = left(step.from());
    Optional<BigInteger> is = left(step.to());
    return was.isEmpty() || is.isEmpty() || was.equals(is)
        ? "nothing changed"
        : "acceptable outcomes: "
            + Words.count(was.get())
            + " -> "
            + Words.count(is.get())
            + "; no position, conflict, issue or option changed";
  }

  /** Where all is lost or won at once, a list of the options would say no more. */
  private void inShort(String what) {
    String listed = " (" + spelling.of(Choice.FOLDER) + " lists them in " + FILE + ")";
    add(new Entry(1, what + listed));
  }

  private Optional<BigInteger> left(Side side) {
    return side.left();
  }

  private Map<String, List<Difference>> byCause(List<Difference> changes) {
    Map<String, List<Difference>> groups = new LinkedHashMap<>();
    for (Difference change : changes) {
      groups.computeIfAbsent(heading(change), key -> new ArrayList<>()).add(change);
    }
    return groups;
  }

  private String heading(Difference change) {
    boolean is = change.after() == Plain.ACCEPTABLE;
    if (!change.isChange()) {
      return is ? "Options still in some acceptable outcome" : "Options still ruled out";
    }
    String cause =
        change.causes().isEmpty()
            ? ", because issues, options, coherence rules or what is fixed differ"
            : because(change);
    return (is ? "Options now in some acceptable outcome" : "Options ruled out") + cause;
  }

  private void options(String heading, List<Difference> changes) {
    add(new Heading(1, heading));
    add(terms(2, changes.stream().map(CompareStepBlocks::id).toList(), few()));
  }
}

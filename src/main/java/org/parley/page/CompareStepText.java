package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Difference;
import org.parley.answer.CompareReport.Side;
import org.parley.answer.CompareReport.Step;
import org.parley.table.Words;

/** What changed from one scenario to the next, as text 80 columns wide. */
final class CompareStepText {

  private static final int WIDTH = 79;
  private static final int LEAST_TEXT = 12;
  private static final int MOST_LINES = 12;
  private static final String ABSENT = "absent";
  private static final Optional<BigInteger> NONE = Optional.of(BigInteger.ZERO);

  private final CompareReport report;
  private final Step step;
  private final StringBuilder text = new StringBuilder();

  private CompareStepText(CompareReport report, Step step) {
    this.report = report;
    this.step = step;
  }

  /** The text, ended by a newline. */
  static String of(CompareReport report, Step step) {
    CompareStepText writer = new CompareStepText(report, step);
    writer.line("From " + step.from().id() + " to " + step.to().id());
    if (step.changes().stream().noneMatch(Difference::isChange)) {
      writer.line("  nothing changed");
    }
    writer.conflicts();
    writer.kind("position", "positions");
    writer.kind("issue", "issues");
    writer.kind("option", "options");
    writer.acceptable();
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private List<Difference> of(String kind, Predicate<Difference> which) {
    return step.changes().stream()
        .filter(change -> change.kind().equals(kind))
        .filter(which)
        .toList();
  }

  /** The first few of a list, unless everything was asked for. */
  private <T> void few(List<T> all, Consumer<T> write) {
    int shown = report.everything() ? all.size() : Math.min(MOST_LINES, all.size());
    all.subList(0, shown).forEach(write);
    if (shown < all.size()) {
      line("    and " + (all.size() - shown) + " more; -o DIR writes all to compare.csv");
    }
  }

  private void conflicts() {
    List<Difference> changed = of("core", Difference::isChange);
    if (!changed.isEmpty()) {
      line("  Conflicts");
      few(
          changed,
          core ->
              conflict(core.what(), ": " + core.before() + " -> " + core.after() + because(core)));
    }
    if (step.remaining().isEmpty()) {
      if (changed.isEmpty() && step.areConflictsKnown()) {
        line("  Conflicts: none, neither before nor after");
      }
      return;
    }
    // Relaxations are what hits every core, so they are the same where all cores are.
    line(
        changed.isEmpty() && step.areConflictsKnown()
            ? "  Conflicts and relaxations: unchanged"
            : "  Conflicts unchanged");
    few(step.remaining(), core -> conflict(core, ""));
  }

  private void conflict(List<String> core, String how) {
    Wrapped.append(text, "    ", "      ", String.join(" + ", core) + how);
    core.forEach(id -> described("      ", id, id));
  }

  private static String because(Difference change) {
    return change.causes().isEmpty() ? "" : ", because of " + String.join(", ", change.causes());
  }

  /** A line with what is said of a thing and as much of its text as there is room for. */
  private void described(String indent, String said, String id) {
    String start = indent + said + "  ";
    int room = Math.max(LEAST_TEXT, WIDTH - start.length());
    line((start + Words.cut(step.text(id), room)).stripTrailing());
  }

  private void kind(String kind, String plural) {
    section("New " + plural, of(kind, c -> c.isChange() && c.before().equals(ABSENT)));
    section("Gone " + plural, of(kind, c -> c.isChange() && c.after().equals(ABSENT)));
    section("Changed " + plural, of(kind, CompareStepText::isChanged));
    section("Unchanged " + plural, of(kind, c -> !c.isChange()));
  }

  private void section(String heading, List<Difference> changes) {
    if (!changes.isEmpty()) {
      line("  " + heading);
      few(changes, change -> row(change, changes));
    }
  }

  private void row(Difference change, List<Difference> among) {
    String id = id(change);
    String label = padded(change, among, CompareStepText::id);
    if (!change.kind().equals("position")) {
      described("    ", change.kind().equals("option") ? id : label, id);
    } else if (isChanged(change)) {
      described("    ", label, id);
      String indent = " ".repeat(4 + label.length() + 2);
      Wrapped.append(text, indent, change.before() + " -> " + change.after());
    } else {
      described("    ", label + "  " + padded(change, among, CompareStepText::state), id);
    }
  }

  private static String padded(
      Difference change, List<Difference> among, Function<Difference, String> cell) {
    int width = among.stream().map(cell).mapToInt(String::length).max().orElse(0);
    String text = cell.apply(change);
    return text + " ".repeat(width - text.length());
  }

  private static String id(Difference change) {
    return change.what().get(0);
  }

  /** How a thing is, or was where it is gone. */
  private static String state(Difference change) {
    return change.after().equals(ABSENT) ? change.before() : change.after();
  }

  private static boolean isChanged(Difference change) {
    return change.isChange() && !change.before().equals(ABSENT) && !change.after().equals(ABSENT);
  }

  private void acceptable() {
    List<Difference> changed = of("acceptable", Difference::isChange);
    String options = Words.plural(changed.size(), "option");
    if (!changed.isEmpty() && left(step.to()).equals(NONE)) {
      boolean isConflict = !of("core", core -> core.after().equals("conflict")).isEmpty();
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
      byCause(of("acceptable", change -> !change.isChange())).forEach(this::options);
    }
  }

  /** Where all is lost or won at once, a list of the options would say no more. */
  private void inShort(String what) {
    Wrapped.append(text, "  ", "    ", what + " (-o DIR lists them in compare.csv)");
  }

  private Optional<BigInteger> left(Side side) {
    return side.left(report.enforced());
  }

  private static Map<String, List<Difference>> byCause(List<Difference> changes) {
    Map<String, List<Difference>> groups = new LinkedHashMap<>();
    for (Difference change : changes) {
      groups.computeIfAbsent(heading(change), key -> new ArrayList<>()).add(change);
    }
    return groups;
  }

  private static String heading(Difference change) {
    boolean is = change.after().equals("acceptable");
    if (!change.isChange()) {
      return is ? "Options still in some acceptable outcome" : "Options still ruled out";
    }
    String cause =
        change.causes().isEmpty()
            ? ", because issues, options or coherence rules differ"
            : because(change);
    return (is ? "Options now in some acceptable outcome" : "Options ruled out") + cause;
  }

  private void options(String heading, List<Difference> changes) {
    Wrapped.append(text, "  ", "    ", heading);
    few(changes, change -> described("    ", id(change), id(change)));
  }
}

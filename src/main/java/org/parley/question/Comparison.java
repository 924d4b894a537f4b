package org.parley.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Difference;
import org.parley.answer.CompareReport.Step;
import org.parley.tabulation.Case;

/** Compares scenarios, issues and options and positions matched by id. */
public final class Comparison {

  private static final String PRESENT = "present";
  private static final String ABSENT = "absent";
  private static final String CONFLICT = "conflict";
  private static final String RULED_OUT = "ruled out";

  private final Snapshot before;
  private final Snapshot after;
  private final List<Difference> changes = new ArrayList<>();

  private Comparison(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  /** The report; nothing where a rule of one of them is too wide to tabulate. */
  public static Optional<CompareReport> report(
      List<Case> cases, ConflictPlan plan, boolean everything) {
    List<Snapshot> taken = new ArrayList<>();
    List<String> names = names(cases);
    for (int k = 0; k < cases.size(); k++) {
      Optional<Snapshot> snapshot = Snapshot.of(cases.get(k), names.get(k), plan);
      if (snapshot.isEmpty()) {
        return Optional.empty();
      }
      taken.add(snapshot.get());
    }
    List<Step> steps = new ArrayList<>();
    for (int k = 1; k < taken.size(); k++) {
      steps.add(new Comparison(taken.get(k - 1), taken.get(k)).step(everything));
    }
    List<String> notes = taken.stream().flatMap(s -> s.notes().stream()).distinct().toList();
    return Optional.of(
        new CompareReport(
            taken.stream().map(Snapshot::side).toList(),
            steps,
            cases.get(0).enforcement().step(),
            everything,
            notes));
  }

  /** Ids of the scenarios, with their number after them where several have the same. */
  private static List<String> names(List<Case> cases) {
    List<String> ids = cases.stream().map(one -> one.scenario().id()).toList();
    List<String> names = new ArrayList<>();
    for (String id : ids) {
      boolean isShared = Collections.frequency(ids, id) > 1;
      names.add(isShared ? id + " (" + (names.size() + 1) + ")" : id);
    }
    return names;
  }

  private Step step(boolean everything) {
    either(before.issues(), after.issues()).forEach(this::addIssue);
    either(before.options().keySet(), after.options().keySet()).forEach(this::addOption);
    positions().forEach(this::addPosition);
    either(before.cores(), after.cores()).forEach(this::addCore);
    before.acceptable().keySet().stream()
        .filter(after.acceptable()::containsKey)
        .forEach(this::addAcceptable);
    if (!everything) {
      changes.removeIf(change -> !change.isChange());
    }
    Map<String, String> texts = new HashMap<>(before.texts());
    texts.putAll(after.texts());
    return new Step(
        before.side(),
        after.side(),
        changes,
        before.cores().stream().filter(after.cores()::contains).map(List::copyOf).toList(),
        before.areCoresComplete() && after.areCoresComplete(),
        texts);
  }

  private static <T> Set<T> either(Collection<T> some, Collection<T> others) {
    Set<T> either = new LinkedHashSet<>(some);
    either.addAll(others);
    return either;
  }

  private Set<String> positions() {
    return either(before.positions().keySet(), after.positions().keySet());
  }

  private void add(String kind, List<String> what, String was, String is, List<String> causes) {
    changes.add(new Difference(kind, what, was, is, was.equals(is) ? List.of() : causes));
  }

  private void addIssue(String id) {
    String was = before.issues().contains(id) ? PRESENT : ABSENT;
    String is = after.issues().contains(id) ? PRESENT : ABSENT;
    add("issue", List.of(id), was, is, List.of());
  }

  /** Options of an issue that is in one of the two only are told by that issue. */
  private void addOption(String name) {
    String ofBefore = before.options().get(name);
    String ofAfter = after.options().get(name);
    String issue = ofBefore != null ? ofBefore : ofAfter;
    if (before.issues().contains(issue) && after.issues().contains(issue)) {
      String was = ofBefore != null ? PRESENT : ABSENT;
      String is = ofAfter != null ? PRESENT : ABSENT;
      add("option", List.of(name), was, is, List.of());
    }
  }

  private void addPosition(String id) {
    String was = before.positions().getOrDefault(id, ABSENT);
    String is = after.positions().getOrDefault(id, ABSENT);
    Set<List<String>> crossed = before.crossed().get(id);
    Set<List<String>> crossedNow = after.crossed().get(id);
    boolean isOtherwise = crossed != null && crossedNow != null && !crossed.equals(crossedNow);
    Double firmness = before.firmness().get(id);
    Double firmnessNow = after.firmness().get(id);
    boolean isFirmerOrSofter =
        firmness != null && firmnessNow != null && !firmness.equals(firmnessNow);
    add(
        "position",
        List.of(id),
        isFirmerOrSofter ? was + ", firmness " + firmness : was,
        (isFirmerOrSofter ? is + ", firmness " + firmnessNow : is)
            + (isOtherwise ? ", crossed otherwise" : ""),
        List.of());
  }

  private void addCore(Set<String> core) {
    String was = state(before, core);
    String is = state(after, core);
    boolean isKnown = !was.equals(Difference.NOT_KNOWN) && !is.equals(Difference.NOT_KNOWN);
    List<String> causes = core.stream().filter(id -> isKnown && bindsOtherwise(id)).toList();
    add("core", List.copyOf(core), was, is, causes);
  }

  private static String state(Snapshot snapshot, Set<String> core) {
    if (snapshot.cores().contains(core)) {
      return CONFLICT;
    }
    return snapshot.areCoresComplete() ? ABSENT : Difference.NOT_KNOWN;
  }

  private boolean bindsOtherwise(String position) {
    return !before.binding(position).equals(after.binding(position));
  }

  private void addAcceptable(String option) {
    String was = acceptable(before, option);
    String is = acceptable(after, option);
    boolean isLost = is.equals(RULED_OUT);
    List<String> causes =
        isLost ? ruledOutBy(option, after, before) : ruledOutBy(option, before, after);
    add("acceptable", List.of(option), was, is, causes);
  }

  /** Positions that can be why an option is in no acceptable outcome here but was there. */
  private List<String> ruledOutBy(String option, Snapshot here, Snapshot there) {
    List<String> harder = positions().stream().filter(id -> here.bindsMoreThan(there, id)).toList();
    List<String> alone = harder.stream().filter(id -> here.rulesOut(id, option)).toList();
    if (!alone.isEmpty() || here.acceptable().containsValue(true)) {
      return alone.isEmpty() ? harder : alone;
    }
    List<String> inConflict =
        harder.stream().filter(id -> here.cores().stream().anyMatch(c -> c.contains(id))).toList();
    return inConflict.isEmpty() ? harder : inConflict;
  }

  private static String acceptable(Snapshot snapshot, String option) {
    return snapshot.acceptable().getOrDefault(option, false) ? "acceptable" : RULED_OUT;
  }
}

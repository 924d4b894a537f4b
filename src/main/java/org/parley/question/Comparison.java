package org.parley.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Difference;
import org.parley.answer.CompareReport.Difference.Compared;
import org.parley.answer.CompareReport.Life;
import org.parley.answer.CompareReport.State;
import org.parley.answer.CompareReport.State.Plain;
import org.parley.answer.CompareReport.State.Stated;
import org.parley.answer.CompareReport.Step;
import org.parley.answer.Note;
import org.parley.tabulation.Case;

/** Compares scenarios, issues and options and positions matched by id. */
public final class Comparison {

  /**
   * How scenarios are compared.
   *
   * @param inOrder whether they stand as given rather than in the order of their dates
   * @param everything whether what did not change is listed as well
   */
  public record Settings(boolean inOrder, boolean everything) {}

  private final Snapshot before;
  private final Snapshot after;
  private final List<Difference> changes = new ArrayList<>();

  private Comparison(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The report; nothing where a rule of one of them is too wide to tabulate.
   *
   * @param given the scenarios, at least two
   */
  public static Optional<CompareReport> report(
      List<Case> given, ConflictPlan plan, Settings settings) {
    Chronology order =
        settings.inOrder() ? new Chronology(given, Optional.empty()) : Chronology.of(given);
    boolean everything = settings.everything();
    List<Case> cases = order.cases();
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
    List<Note> notes =
        Stream.concat(order.note().stream(), taken.stream().flatMap(s -> s.notes().stream()))
            .distinct()
            .toList();
    return Optional.of(
        new CompareReport(
            taken.stream().map(Snapshot::side).toList(), steps, lives(taken), everything, notes));
  }

  private static List<Life> lives(List<Snapshot> taken) {
    Set<String> ids = new LinkedHashSet<>();
    taken.forEach(snapshot -> ids.addAll(snapshot.positions().keySet()));
    return ids.stream()
        .map(id -> new Life(id, taken.stream().map(one -> state(one, id)).toList()))
        .toList();
  }

  private static State state(Snapshot snapshot, String position) {
    Stated stated = snapshot.positions().get(position);
    return stated == null ? Plain.ABSENT : stated;
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

  private void add(Compared kind, List<String> what, State was, State is, List<String> causes) {
    changes.add(new Difference(kind, what, was, is, was.equals(is) ? List.of() : causes));
  }

  private static State presence(boolean isThere) {
    return isThere ? Plain.PRESENT : Plain.ABSENT;
  }

  private void addIssue(String id) {
    State was = presence(before.issues().contains(id));
    State is = presence(after.issues().contains(id));
    add(Compared.ISSUE, List.of(id), was, is, List.of());
  }

  /** Options of an issue that is in one of the two only are told by that issue. */
  private void addOption(String name) {
    String ofBefore = before.options().get(name);
    String ofAfter = after.options().get(name);
    String issue = ofBefore != null ? ofBefore : ofAfter;
    if (before.issues().contains(issue) && after.issues().contains(issue)) {
      State was = presence(ofBefore != null);
      State is = presence(ofAfter != null);
      add(Compared.OPTION, List.of(name), was, is, List.of());
    }
  }

  private void addPosition(String id) {
    Stated was = before.positions().get(id);
    Stated is = after.positions().get(id);
    if (was == null || is == null) {
      State then = was == null ? Plain.ABSENT : was;
      add(Compared.POSITION, List.of(id), then, is == null ? Plain.ABSENT : is, List.of());
      return;
    }
    double firmness = before.firmness().getOrDefault(id, 0.0);
    double firmnessNow = after.firmness().getOrDefault(id, 0.0);
    if (firmness != firmnessNow) {
      was = was.withFirmness(firmness);
      is = is.withFirmness(firmnessNow);
    }
    boolean isOtherwise = !Objects.equals(before.crossed().get(id), after.crossed().get(id));
    add(Compared.POSITION, List.of(id), was, isOtherwise ? is.crossedOtherwise() : is, List.of());
  }

  private void addCore(Set<String> core) {
    State was = state(before, core);
    State is = state(after, core);
    boolean isKnown = was != Plain.NOT_KNOWN && is != Plain.NOT_KNOWN;
    List<String> causes = core.stream().filter(id -> isKnown && bindsOtherwise(id)).toList();
    add(Compared.CORE, List.copyOf(core), was, is, causes);
  }

  private static State state(Snapshot snapshot, Set<String> core) {
    if (snapshot.cores().contains(core)) {
      return Plain.CONFLICT;
    }
    return snapshot.areCoresComplete() ? Plain.ABSENT : Plain.NOT_KNOWN;
  }

  private boolean bindsOtherwise(String position) {
    return !before.binding(position).equals(after.binding(position));
  }

  private void addAcceptable(String option) {
    State was = acceptable(before, option);
    State is = acceptable(after, option);
    boolean isLost = is == Plain.RULED_OUT;
    List<String> causes =
        isLost ? ruledOutBy(option, after, before) : ruledOutBy(option, before, after);
    add(Compared.ACCEPTABLE, List.of(option), was, is, causes);
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

  private static State acceptable(Snapshot snapshot, String option) {
    return snapshot.acceptable().getOrDefault(option, false) ? Plain.ACCEPTABLE : Plain.RULED_OUT;
  }
}

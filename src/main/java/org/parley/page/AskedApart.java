package org.parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.CompareReport.Side;
import org.parley.answer.CompareReport.Step;
import org.parley.page.words.Spelling;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;

/** What was asked for of one of two scenarios only, which is no change of what was said. */
final class AskedApart {

  private final Side from;
  private final Side to;
  private final Opening opening;

  AskedApart(Step step, Spelling spelling) {
    this.from = step.from();
    this.to = step.to();
    this.opening = new Opening(spelling);
  }

  /** What was asked for of either alone; nothing where the same was asked for of both. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    alone(from, to).ifPresent(sentences::add);
    alone(to, from).ifPresent(sentences::add);
    return sentences;
  }

  private Optional<String> alone(Side side, Side other) {
    String own = opening.words(less(side.enforcement(), other.enforcement()));
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of("asked for of " + side.id() + " alone, whatever its documents say: " + own);
  }

  /** What is chosen there and not in another enforcement. */
  private static Enforcement less(Enforcement some, Enforcement others) {
    boolean isStep = some.step() != others.step();
    return new Enforcement(
        isStep ? some.step() : LadderStep.DEFAULT,
        less(some.without(), others.without()),
        less(some.waived(), others.waived()),
        less(some.bound(), others.bound()),
        less(some.readings(), others.readings()),
        less(some.fixed(), others.fixed()));
  }

  private static Set<String> less(Set<String> some, Set<String> others) {
    Set<String> less = new HashSet<>(some);
    less.removeAll(others);
    return less;
  }

  private static <V> Map<String, V> less(Map<String, V> some, Map<String, V> others) {
    Map<String, V> less = new HashMap<>(some);
    less.entrySet().removeAll(others.entrySet());
    return less;
  }

  /** A position that is a cause, with what was asked for of it where that makes it one. */
  String cause(String position) {
    return how(position).map(how -> position + " (" + how + ")").orElse(position);
  }

  private Optional<String> how(String position) {
    Enforcement was = from.enforcement();
    Enforcement is = to.enforcement();
    if (was.waived().contains(position) != is.waived().contains(position)) {
      return Optional.of("waived in " + (is.waived().contains(position) ? to : from).id());
    }
    if (was.bound().contains(position) != is.bound().contains(position)) {
      return Optional.of("bound in " + (is.bound().contains(position) ? to : from).id());
    }
    String before = was.readings().getOrDefault(position, "");
    String after = is.readings().getOrDefault(position, "");
    return Objects.equals(before, after)
        ? Optional.empty()
        : Optional.of("read as asked for in " + (after.isEmpty() ? from : to).id());
  }
}

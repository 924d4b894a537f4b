package org.parley.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.parley.parts.Part;
import org.parley.rules.session.Derived;

/**
 * A match that some outcomes have.
 *
 * @param taken the facts it takes, in the order of the patterns
 * @param values what was worked out from the match
 */
record Match(List<Taken> taken, List<Object> values) {

  /** A fact that a match takes. */
  sealed interface Taken {

    /** What is the same of the same fact wherever it was matched. */
    Object key();

    /**
     * A term.
     *
     * @param issue index of its issue
     * @param option index of its option
     */
    record OfTerm(int issue, int option) implements Taken {
      @Override
      public Object key() {
        return this;
      }
    }

    /**
     * A derived fact.
     *
     * @param when when it is there, to be had once the conditions are judged
     */
    record OfDerived(Derived fact, Supplier<Part> when) implements Taken {
      @Override
      public Object key() {
        return fact;
      }
    }

    /**
     * A fact that every outcome has.
     *
     * @param content what it holds: each session has facts of its own
     */
    record Constant(Object fact, SessionFacts.Content content) implements Taken {
      @Override
      public Object key() {
        return content;
      }
    }
  }

  Match {
    taken = List.copyOf(taken);
    values = List.copyOf(values);
  }

  /** Option by issue that an outcome must have. */
  Map<Integer, Integer> terms() {
    Map<Integer, Integer> terms = new TreeMap<>();
    for (Taken each : taken) {
      if (each instanceof Taken.OfTerm term) {
        terms.put(term.issue(), term.option());
      }
    }
    return terms;
  }

  /** What else must hold of it. */
  List<Part> derived() {
    List<Part> parts = new ArrayList<>();
    for (Taken each : taken) {
      if (each instanceof Taken.OfDerived derived) {
        parts.add(derived.when().get());
      }
    }
    return parts;
  }

  /** What tells its first facts from others. */
  List<Object> first(int count) {
    return taken.subList(0, count).stream().map(Taken::key).toList();
  }

  /** The facts it takes that every outcome has. */
  List<Object> constants() {
    return taken.stream()
        .filter(Taken.Constant.class::isInstance)
        .map(each -> ((Taken.Constant) each).fact())
        .toList();
  }

  /** What it takes beyond its first facts. */
  Match after(int count) {
    List<Object> before = first(count);
    return new Match(
        taken.stream().skip(count).filter(each -> !before.contains(each.key())).toList(), values);
  }

  /** The issues that decide whether an outcome has it. */
  BitSet issues() {
    BitSet issues = new BitSet();
    terms().keySet().forEach(issues::set);
    derived().forEach(part -> issues.or(part.issues()));
    return issues;
  }

  /** Whether an outcome has it. */
  boolean isIn(int[] outcome) {
    for (Taken each : taken) {
      boolean isThere =
          each instanceof Taken.OfTerm term
              ? outcome[term.issue()] == term.option()
              : !(each instanceof Taken.OfDerived derived) || derived.when().get().holds(outcome);
      if (!isThere) {
        return false;
      }
    }
    return true;
  }
}

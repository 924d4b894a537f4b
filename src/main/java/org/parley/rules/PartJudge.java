package org.parley.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parley.effort.Cutoff;
import org.parley.parts.Part;
import org.parley.rules.book.BookRule;
import org.parley.rules.session.Derived;

/**
 * Judges targets in parts: plans which conditions to put to Drools, has it answer them all, and
 * puts the answers together.
 */
final class PartJudge {

  private final RuleBook book;
  private final Parted.Limits limits;
  private final Probing probing;
  private final Decomposer decomposer;

  PartJudge(RuleBook book, Parted.Limits limits, Cutoff cutoff) {
    this.book = book;
    this.limits = limits;
    this.probing = new Probing(book, cutoff);
    this.decomposer = new Decomposer(book, limits, probing);
  }

  /**
   * What each of some targets comes to.
   *
   * @throws org.parley.effort.CutShort once the cutoff is over
   */
  Map<Target, Parted> judge(List<Target> targets) {
    Map<Target, Parted> judged = new LinkedHashMap<>();
    Map<Target, List<Supplier<Part>>> plans = new LinkedHashMap<>();
    for (Target target : targets) {
      try {
        plans.put(target, plan(target));
      } catch (TooWide tooWide) {
        judged.put(target, new Parted.Refused(tooWide.words()));
      }
    }
    try {
      probing.walk();
      match();
    } catch (ClassCastException drools) {
      // Drools 10.2 fails so on some rules with accumulations that share a pattern.
      plans.keySet().forEach(target -> judged.put(target, refused(target)));
      return judged;
    }
    plans.forEach((target, plan) -> judged.put(target, read(plan)));
    return judged;
  }

  private Parted refused(Target target) {
    return book.rules().stream()
        .filter(rule -> RuleTargets.concludes(book.scenario(), rule.rule(), target))
        .findFirst()
        .<Parted>map(rule -> new Parted.Refused(new TooWide(rule, rule.rule().name()).words()))
        .orElse(new Parted.Whole(Part.NEVER, List.of()));
  }

  /** One plan for each alternative of each rule. */
  private List<Supplier<Part>> plan(Target target) {
    List<Supplier<Part>> rules = new ArrayList<>();
    for (BookRule rule : book.rules()) {
      if (RuleTargets.concludes(book.scenario(), rule.rule(), target)) {
        rules.addAll(decomposer.concludes(rule, target));
      }
    }
    return rules;
  }

  private static Parted read(List<Supplier<Part>> plan) {
    try {
      List<Part> alternatives = plan.stream().map(Supplier::get).toList();
      return new Parted.Whole(Part.any(alternatives), alternatives);
    } catch (TooWide tooWide) {
      return new Parted.Refused(tooWide.words());
    }
  }

  /** Has all matches found, those of facts that themselves come of matches after these. */
  private void match() {
    List<Probing.Probe> open = new ArrayList<>(probing.matched());
    while (!open.isEmpty()) {
      List<Probing.Probe> ready = open.stream().filter(this::isReady).toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("derived facts rest on themselves");
      }
      match(ready);
      open.removeAll(ready);
    }
  }

  private boolean isReady(Probing.Probe probe) {
    return Decomposer.types(probe.rule(), probe.condition())
        .allMatch(type -> decomposer.facts().areKnown(type));
  }

  /** Has matches found but those of conditions that may have too many. */
  private void match(List<Probing.Probe> ready) {
    Map<Derived, Supplier<Part>> facts = new LinkedHashMap<>();
    List<Probing.Probe> probes = new ArrayList<>();
    double most = 1;
    for (Probing.Probe probe : ready) {
      try {
        double candidates = candidates(probe, facts);
        if (candidates > limits.matches()) {
          throw new TooWide(probe.rule(), Decomposer.at(probe.condition()));
        }
        most += candidates;
        probes.add(probe);
      } catch (TooWide tooWide) {
        probing.refuse(probe, tooWide);
      }
    }
    probing.match(probes, facts, (int) Math.min(Integer.MAX_VALUE, most));
  }

  /**
   * In how many ways a condition can match at most.
   *
   * @param facts where to add the derived facts that it may match
   * @throws TooWide if there are too many of these
   */
  private double candidates(Probing.Probe probe, Map<Derived, Supplier<Part>> facts) {
    Map<String, Integer> counts = new HashMap<>();
    Decomposer.types(probe.rule(), probe.condition())
        .forEach(
            type -> {
              Map<Derived, Supplier<Part>> found = decomposer.facts().of(type).get();
              counts.put(type, found.size());
              facts.putAll(found);
            });
    return decomposer.candidates(probe.rule(), probe.condition(), counts);
  }
}

package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Consent;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Scalar;

/** Reads {@code layers} and {@code sequence}. */
final class ConsentReader {

  private static final List<String> KEYS = List.of("after", "at-every-stage");

  private final References references;
  private final Expect expect;

  ConsentReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /** What the scenario says of consent, possibly nothing. */
  Consent read(Fields scenario) {
    Optional<Fields> fields =
        scenario.find("sequence").map(node -> Fields.of(node, "[sequence]", node, expect, KEYS));
    return new Consent(
        new LayerReader(references).read(scenario),
        fields.map(this::after).orElse(Map.of()),
        fields.map(this::atEveryStage).orElse(List.of()));
  }

  private Map<String, List<String>> after(Fields sequence) {
    Map<String, List<String>> after = new LinkedHashMap<>();
    Map<String, Scalar> places = new LinkedHashMap<>();
    String name = sequence.name("after");
    for (Entry entry : sequence.entries("after")) {
      if (references.isIssue(entry.key(), name + " names")) {
        Set<String> earlier = new LinkedHashSet<>();
        String of = "[" + entry.key().text() + "] in " + name;
        for (YamlNode item : expect.nonEmptyItems(entry.value(), of)) {
          expect
              .word(item, "an entry in " + of)
              .filter(issue -> references.isIssue(issue, of + " names"))
              .ifPresent(issue -> earlier.add(issue.text()));
        }
        after.put(entry.key().text(), List.copyOf(earlier));
        places.put(entry.key().text(), entry.key());
      }
    }
    cycle(after).ifPresent(cycle -> reportCycle(cycle, places, name));
    return after;
  }

  private void reportCycle(List<String> cycle, Map<String, Scalar> places, String name) {
    Scalar place = Optional.ofNullable(places.get(cycle.get(0))).orElseThrow();
    expect
        .problems()
        .report(
            ProblemCode.ORDER_CYCLE,
            place,
            name
                + " goes round in a circle: ["
                + String.join("] after [", cycle)
                + "] after ["
                + cycle.get(0)
                + "]");
  }

  /** Issues each of which comes after the next, and the last after the first; nothing if none. */
  private static Optional<List<String>> cycle(Map<String, List<String>> after) {
    Set<String> done = new HashSet<>();
    for (String start : after.keySet()) {
      Optional<List<String>> cycle = cycle(start, after, new ArrayList<>(), done);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> cycle(
      String issue, Map<String, List<String>> after, List<String> path, Set<String> done) {
    if (path.contains(issue)) {
      return Optional.of(List.copyOf(path.subList(path.indexOf(issue), path.size())));
    }
    if (done.contains(issue)) {
      return Optional.empty();
    }
    path.add(issue);
    for (String earlier : after.getOrDefault(issue, List.of())) {
      Optional<List<String>> cycle = cycle(earlier, after, path, done);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    path.remove(path.size() - 1);
    done.add(issue);
    return Optional.empty();
  }

  private List<String> atEveryStage(Fields sequence) {
    Set<String> positions = new LinkedHashSet<>();
    String name = sequence.name("at-every-stage");
    Optional<YamlNode> node = sequence.find("at-every-stage");
    if (node.isPresent()) {
      for (YamlNode item : expect.nonEmptyItems(node.get(), name)) {
        expect
            .word(item, "an entry in " + name)
            .filter(word -> references.isPosition(word, name + " names"))
            .ifPresent(word -> positions.add(word.text()));
      }
    }
    return List.copyOf(positions);
  }
}

package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.problem.Accepted;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;
import org.parley.scenario.reading.YamlNode.Scalar;

/** Reads which warnings are accepted: in the scenario as a whole, and in parts of it. */
final class AcceptReader {

  static final String KEY = "accept";

  private static final List<String> SECTIONS = List.of("parties", "issues", "positions");

  private AcceptReader() {}

  /** Reports what is accepted without a reason, or is no warning. */
  static void check(Fields fields, Expect expect) {
    for (Entry entry : fields.entries(KEY)) {
      boolean isText =
          entry.value() instanceof Scalar scalar && scalar.type() != YamlNode.ScalarType.NOTHING;
      String reason = isText ? ((Scalar) entry.value()).text() : "";
      Accepted.fault(entry.key().text(), reason)
          .ifPresent(
              fault ->
                  expect
                      .problems()
                      .report(
                          ProblemCode.ACCEPTANCE,
                          entry.key(),
                          fault,
                          Optional.of("Maybe [accept: {W61: why it is meant so}]")));
    }
  }

  /** What a file in which nothing is wrong accepts. */
  static List<Accepted> of(SourceText source, YamlNode root) {
    List<Accepted> accepted = new ArrayList<>(of(source, root, Optional.empty()));
    if (!(root instanceof Mapping top)) {
      return accepted;
    }
    for (int index = 0; index < top.entries().size(); index++) {
      Entry section = top.entries().get(index);
      if (SECTIONS.contains(section.key().text()) && section.value() instanceof Mapping parts) {
        accepted.addAll(ofParts(source, parts.entries(), lastLine(top.entries(), index, source)));
      }
    }
    return accepted;
  }

  private static List<Accepted> ofParts(SourceText source, List<Entry> parts, int end) {
    List<Accepted> accepted = new ArrayList<>();
    for (int index = 0; index < parts.size(); index++) {
      Entry part = parts.get(index);
      boolean isLast = index + 1 == parts.size();
      int last = isLast ? end : lastLine(parts, index, source);
      Accepted.Lines lines = new Accepted.Lines(part.key().line(), last);
      accepted.addAll(of(source, part.value(), Optional.of(lines)));
    }
    return accepted;
  }

  /** The line before the next entry, or the last of the file. */
  private static int lastLine(List<Entry> entries, int index, SourceText source) {
    int line = entries.get(index).key().line();
    boolean isLast = index + 1 == entries.size();
    // Entries may share a line.
    return isLast
        ? source.lineCount()
        : Math.max(line, entries.get(index + 1).key().line() - 1);
  }

  private static List<Accepted> of(
      SourceText source, YamlNode node, Optional<Accepted.Lines> within) {
    Optional<YamlNode> accept =
        node instanceof Mapping mapping ? mapping.find(KEY).map(Entry::value) : Optional.empty();
    return accept.stream()
        .filter(Mapping.class::isInstance)
        .flatMap(mapping -> ((Mapping) mapping).entries().stream())
        .map(
            entry ->
                new Accepted(
                    ProblemCode.withId(entry.key().text()).orElseThrow(),
                    source.location(entry.key().line(), entry.key().column()),
                    within))
        .toList();
  }
}

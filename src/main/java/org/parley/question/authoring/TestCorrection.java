package org.parley.question.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.answer.authoring.RuleTestReport.Edit;
import org.parley.answer.authoring.RuleTestReport.Failure;
import org.parley.answer.authoring.RuleTestReport.Failure.Kind;
import org.parley.question.authoring.TestedRules.Said;
import org.parley.rules.Target;
import org.parley.scenario.RuleTest;
import org.parley.scenario.RuleTest.Expected;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.RuleTests;

/**
 * Writes a test anew so that it expects what the rules say: what is crossed moves to what is kept and
 * the other way round, and what depends on issues that the test leaves open is left out.
 */
final class TestCorrection {

  /** What YAML reads as a text, and as nothing else, inside and outside brackets. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z]([A-Za-z0-9 .'_-]*[A-Za-z0-9.'])?");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._=-]*");
  private static final Set<String> RESERVED = Set.of("true", "false", "null");

  /** How a test begins that has a line of its own. */
  private static final Pattern ITEM = Pattern.compile(" *- +");

  private final RuleTests file;
  private final Scenario scenario;
  private final TestedRules tested;
  private final Map<Target, List<Said>> said;
  private final List<String> lines;

  TestCorrection(RuleTests file, TestedRules tested, Map<Target, List<Said>> said) {
    this.file = file;
    this.scenario = file.located().scenario();
    this.tested = tested;
    this.said = said;
    this.lines = file.source().text().lines().toList();
  }

  /**
   * How to write a test anew that fails; nothing where it does not, where nothing would be left of
   * it, and where it shares its lines with others.
   */
  Optional<Edit> edit(RuleTest test) {
    List<Expected> now = new ArrayList<>();
    boolean isSame = true;
    for (Expected expected : test.expected()) {
      Optional<Failure> failure = failure(test, expected);
      isSame &= failure.isEmpty();
      if (failure.isEmpty() || failure.get().kind() == Kind.UNKNOWN) {
        now.add(expected);
      } else {
        corrected(test, expected, failure.get()).ifPresent(now::add);
      }
    }
    int first = test.at().line() - 1;
    String prefix = lines.get(first).substring(0, test.at().column() - 1);
    int next =
        file.tests().stream()
            .mapToInt(other -> other.at().line() - 1)
            .filter(line -> line > first)
            .min()
            .orElse(lines.size());
    long sharing =
        file.tests().stream().filter(other -> other.at().line() == test.at().line()).count();
    if (isSame || now.isEmpty() || sharing > 1 || !ITEM.matcher(prefix).matches()) {
      return Optional.empty();
    }
    int last = last(first, next, prefix.length());
    return Optional.of(new Edit(first + 1, lines.subList(first, last), written(prefix, test, now)));
  }

  /** The line after the last of a test: what is less far to the right, or a remark, is not its. */
  private int last(int first, int next, int indent) {
    int last = first + 1;
    for (int line = first + 1; line < next; line++) {
      String text = lines.get(line);
      int start = text.length() - text.stripLeading().length();
      if (!text.isBlank() && start < indent) {
        break;
      }
      if (!text.isBlank() && !text.strip().startsWith("#")) {
        last = line + 1;
      }
    }
    return last;
  }

  private Optional<Failure> failure(RuleTest test, Expected expected) {
    Target target = RuleTargetIds.target(scenario, expected.id());
    return tested.failure(test, expected, said.getOrDefault(target, List.of()));
  }

  private Optional<Expected> corrected(RuleTest test, Expected expected, Failure failure) {
    boolean crosses = failure.kind() == Kind.BY_OTHERS || !expected.crosses();
    Expected other = new Expected(expected.id(), crosses, Optional.empty(), expected.at());
    return failure(test, other).isEmpty() ? Optional.of(other) : Optional.empty();
  }

  private List<String> written(String prefix, RuleTest test, List<Expected> expected) {
    List<String> written = new ArrayList<>();
    written.add(prefix + "name: " + text(test.name()));
    String indent = " ".repeat(prefix.length());
    String given =
        test.options().entrySet().stream()
            .filter(entry -> !entry.getValue().equals(file.others().get(entry.getKey())))
            .map(entry -> entry.getKey() + ": " + word(entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    if (!given.equals("{}")) {
      written.add(indent + "given: " + given);
    }
    List<Expected> crossed = expected.stream().filter(Expected::crosses).toList();
    List<Expected> kept = expected.stream().filter(one -> !one.crosses()).toList();
    if (!crossed.isEmpty() && crossed.stream().allMatch(one -> one.rule().isPresent())) {
      written.add(
          indent
              + crossed.stream()
                  .map(one -> word(one.id()) + ": " + text(one.rule().orElseThrow()))
                  .collect(Collectors.joining(", ", "crosses: {", "}")));
    } else if (!crossed.isEmpty()) {
      written.add(indent + "crosses: " + ids(crossed));
    }
    if (!kept.isEmpty()) {
      written.add(indent + "keeps: " + ids(kept));
    }
    return written;
  }

  private static String ids(List<Expected> expected) {
    return expected.stream()
        .map(one -> word(one.id()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String word(String id) {
    return WORD.matcher(id).matches() && !isReserved(id) ? id : quoted(id);
  }

  private static String text(String text) {
    return PLAIN.matcher(text).matches() && !isReserved(text) ? text : quoted(text);
  }

  private static boolean isReserved(String text) {
    return RESERVED.contains(text.toLowerCase(Locale.ROOT));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
  }
}

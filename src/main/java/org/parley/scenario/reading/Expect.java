package org.parley.scenario.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.scenario.Named;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.ScalarType;
import org.parley.scenario.reading.YamlNode.Sequence;

/** Turns values into what the format expects of them, or reports what they are instead. */
record Expect(Problems problems) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  Optional<Mapping> mapping(YamlNode value, String name) {
    if (value instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    return refused(ProblemCode.NO_MAPPING, value, name, "a mapping was expected");
  }

  List<Entry> entries(YamlNode value, String name) {
    return mapping(value, name).map(Mapping::entries).orElse(List.of());
  }

  /** The items of a list that must have some. */
  List<YamlNode> nonEmptyItems(YamlNode value, String name) {
    if (value instanceof Sequence sequence && sequence.items().isEmpty()) {
      problems.report(
          ProblemCode.EMPTY, value, name + " is an empty list, at least one entry was expected");
    }
    return items(value, name);
  }

  /** The entries of a mapping that must have some. */
  List<Entry> nonEmptyEntries(YamlNode value, String name) {
    if (value instanceof Mapping mapping && mapping.entries().isEmpty()) {
      problems.report(
          ProblemCode.EMPTY, value, name + " is an empty mapping, at least one entry was expected");
    }
    return entries(value, name);
  }

  /** Text that is not blank. */
  Optional<String> text(YamlNode value, String name) {
    if (!(value instanceof Scalar scalar) || scalar.type() == ScalarType.NOTHING) {
      return refused(ProblemCode.NO_TEXT, value, name, "text was expected");
    }
    if (scalar.type() != ScalarType.TEXT) {
      Optional<String> advice =
          Optional.of("Maybe in quotes: \"" + Problems.shortened(scalar.text()) + "\"");
      problems.report(
          ProblemCode.NO_TEXT,
          value,
          name + " is " + scalar.described() + ", text was expected",
          advice);
      return Optional.empty();
    }
    return scalar.text().isBlank()
        ? refused(ProblemCode.NO_TEXT, value, name, "text was expected")
        : Optional.of(scalar.text());
  }

  /** A single value as it is written, whatever YAML takes it for: ids may look like numbers. */
  Optional<Scalar> word(YamlNode value, String name) {
    if (value instanceof Scalar scalar
        && scalar.type() != ScalarType.NOTHING
        && !scalar.text().isBlank()) {
      return Optional.of(scalar);
    }
    String expected = name + " is " + value.described() + ", a single word was expected";
    problems.report(ProblemCode.NO_TEXT, value, expected, WordAdvice.ofNothing(value));
    return Optional.empty();
  }

  /** A date as {@link DateText} allows it. */
  Optional<String> date(YamlNode value, String name) {
    if (value instanceof Scalar scalar
        && scalar.type() != ScalarType.NOTHING
        && DateText.isDate(scalar.text())) {
      return Optional.of(scalar.text());
    }
    String expected =
        ", a date was expected, such as 2026-02-01, 2026-02 or 2026, or words that name the year";
    String message = name + " is " + value.described() + expected;
    problems.report(ProblemCode.NO_DATE, value, message, WordAdvice.date(value));
    return Optional.empty();
  }

  Optional<Double> number(YamlNode value, String name, Bounds bounds) {
    if (value instanceof Scalar scalar
        && scalar.type() == ScalarType.NUMBER
        && DECIMAL.matcher(scalar.text()).matches()
        && bounds.contains(Double.parseDouble(scalar.text()))) {
      return Optional.of(Double.valueOf(scalar.text()));
    }
    String expected = " is " + value.described() + ", a number in " + bounds + " was expected";
    problems.report(ProblemCode.NO_NUMBER, value, name + expected, NumberAdvice.of(value, bounds));
    return Optional.empty();
  }

  <E extends Named> Optional<E> label(YamlNode value, String name, List<E> constants) {
    Optional<Scalar> word = word(value, name);
    Optional<E> constant = word.flatMap(scalar -> labelled(scalar.text(), constants));
    if (word.isPresent() && constant.isEmpty()) {
      List<String> labels = constants.stream().map(Named::label).toList();
      String message = name + " is " + word.get().described();
      problems.unknown(ProblemCode.UNKNOWN_WORD, word.get(), message, "one of these words", labels);
    }
    return constant;
  }

  /** Whether a word may serve as an id; if not, that is reported. */
  boolean isId(Scalar word, String name) {
    boolean matches = ID.matcher(word.text()).matches();
    if (!matches) {
      problems.report(
          ProblemCode.NO_ID,
          word,
          name
              + " "
              + Problems.quoted(word.text())
              + " is no id, a letter or digit was expected, then letters, digits, [.], [_] or [-]",
          WordAdvice.id(word.text()));
    }
    return matches;
  }

  private List<YamlNode> items(YamlNode value, String name) {
    if (value instanceof Sequence sequence) {
      return sequence.items();
    }
    Optional<String> advice =
        value instanceof Scalar scalar && scalar.type() != ScalarType.NOTHING
            ? Optional.of("Maybe " + Problems.quoted(scalar.text()) + " in brackets, as a list")
            : Optional.empty();
    problems.report(
        ProblemCode.NO_LIST,
        value,
        name + " is " + value.described() + ", a list was expected",
        advice);
    return List.of();
  }

  private static <E extends Named> Optional<E> labelled(String label, List<E> constants) {
    return constants.stream().filter(constant -> constant.label().equals(label)).findFirst();
  }

  private <T> Optional<T> refused(ProblemCode code, YamlNode value, String name, String expected) {
    problems.report(code, value, name + " is " + value.described() + ", " + expected);
    return Optional.empty();
  }
}

package org.parley.scenario.reading;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.scenario.Process;
import org.parley.scenario.Process.Calendar;
import org.parley.scenario.Process.Level;
import org.parley.scenario.Process.Measure;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.ScalarType;

/**
 * Reads {@code process}: rounds, levels, measures, process rules, the calendar and how parties
 * talk.
 */
final class ProcessReader {

  private static final List<String> KEYS =
      List.of("rounds", "levels", "measures", "calendar", "rules");

  private static final int GREATEST_LEVEL = 1_000_000;
  private static final int MOST_DAYS = 3660;
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,9}");
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,4}) (day|week)s?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Path scenarioFile;
  private final References references;
  private final Expect expect;

  ProcessReader(Path scenarioFile, References references) {
    this.scenarioFile = scenarioFile;
    this.references = references;
    this.expect = references.expect();
  }

  /**
   * What the scenario says of the talks.
   *
   * @param ruleFiles the files of rules about outcomes, which are no files of process rules
   */
  Process read(Fields scenario, List<Path> ruleFiles) {
    Optional<YamlNode> section = scenario.find("process");
    if (section.isEmpty()) {
      return Process.NONE;
    }
    List<String> keys = Stream.concat(KEYS.stream(), TalksReader.KEYS.stream()).toList();
    Fields fields = Fields.of(section.get(), "[process]", section.get(), expect, keys);
    return new Process(
        whole(fields, "rounds", 1, Process.MOST_ROUNDS).orElse(Process.DEFAULT_ROUNDS),
        fields.entries("levels").stream().flatMap(entry -> level(entry).stream()).toList(),
        fields.entries("measures").stream().flatMap(entry -> measure(entry).stream()).toList(),
        calendar(fields),
        fields.has("rules")
            ? new RuleFileReader(scenarioFile, expect).read(fields, fields.name("rules"), ruleFiles)
            : List.of(),
        new TalksReader(references).read(fields));
  }

  private Optional<Level> level(Entry entry) {
    Fields fields = Fields.of(entry, "level", expect, List.of("from", "to", "start"));
    Optional<Integer> from = requiredWhole(fields, "from");
    Optional<Integer> to = requiredWhole(fields, "to");
    Optional<Integer> start = requiredWhole(fields, "start");
    if (!expect.isId(entry.key(), "level") || from.isEmpty() || to.isEmpty() || start.isEmpty()) {
      return Optional.empty();
    }
    if (from.get() > start.get() || start.get() > to.get()) {
      String order = "[from] is no more than [start], and [start] no more than [to]";
      expect
          .problems()
          .report(
              ProblemCode.LEVEL_RANGE,
              entry.key(),
              fields.name()
                  + (" goes from [" + from.get() + "] to [" + to.get() + "]")
                  + (" and starts at [" + start.get() + "]: ")
                  + order);
    }
    return Optional.of(new Level(entry.key().text(), from.get(), to.get(), start.get()));
  }

  private Optional<Measure> measure(Entry entry) {
    Fields fields = Fields.of(entry, "measure", expect, List.of("start"));
    Optional<Boolean> start =
        fields.required("start").flatMap(value -> truth(value, fields.name("start")));
    return expect.isId(entry.key(), "measure")
        ? start.map(inForce -> new Measure(entry.key().text(), inForce))
        : Optional.empty();
  }

  private Optional<Boolean> truth(YamlNode value, String name) {
    if (value instanceof Scalar scalar && scalar.type() == ScalarType.TRUTH) {
      return Optional.of(scalar.text().equalsIgnoreCase("true"));
    }
    String message = name + " is " + value.described();
    if (value instanceof Scalar scalar) {
      expect
          .problems()
          .unknown(
              ProblemCode.UNKNOWN_WORD, scalar, message, "true or false", List.of("true", "false"));
    } else {
      expect
          .problems()
          .report(ProblemCode.UNKNOWN_WORD, value, message + ", true or false was expected");
    }
    return Optional.empty();
  }

  private Optional<Calendar> calendar(Fields process) {
    Optional<YamlNode> node = process.find("calendar");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    String name = process.name("calendar");
    Fields fields = Fields.of(node.get(), name, node.get(), expect, List.of("first", "round"));
    Optional<LocalDate> first = fields.required("first").flatMap(v -> day(v, fields));
    Optional<Integer> days = fields.required("round").flatMap(v -> days(v, fields));
    return first.flatMap(day -> days.map(span -> new Calendar(day, span)));
  }

  private Optional<LocalDate> day(YamlNode value, Fields fields) {
    if (value instanceof Scalar scalar && DAY.matcher(scalar.text()).matches()) {
      try {
        return Optional.of(LocalDate.parse(scalar.text()));
      } catch (DateTimeException e) {
        // It is no day of the calendar, and said to be none below.
      }
    }
    return refused(value, fields.name("first"), "a day was expected, such as 2026-02-01");
  }

  private Optional<Integer> days(YamlNode value, Fields fields) {
    Matcher span = SPAN.matcher(value instanceof Scalar scalar ? scalar.text() : "");
    if (span.matches()) {
      int days = Integer.parseInt(span.group(1)) * (span.group(2).equals("week") ? 7 : 1);
      if (1 <= days && days <= MOST_DAYS) {
        return Optional.of(days);
      }
    }
    return refused(
        value,
        fields.name("round"),
        "days or weeks were expected, such as [7 days], at most [" + MOST_DAYS + "] days");
  }

  private Optional<Integer> requiredWhole(Fields fields, String key) {
    return fields
        .required(key)
        .flatMap(v -> whole(v, fields.name(key), -GREATEST_LEVEL, GREATEST_LEVEL));
  }

  private Optional<Integer> whole(Fields fields, String key, int low, int high) {
    return fields.find(key).flatMap(value -> whole(value, fields.name(key), low, high));
  }

  private Optional<Integer> whole(YamlNode value, String name, int low, int high) {
    if (value instanceof Scalar scalar
        && scalar.type() == ScalarType.NUMBER
        && WHOLE.matcher(scalar.text()).matches()) {
      int number = Integer.parseInt(scalar.text());
      if (low <= number && number <= high) {
        return Optional.of(number);
      }
    }
    String expected = "a whole number in [" + low + ", " + high + "] was expected";
    expect
        .problems()
        .report(
            ProblemCode.NO_WHOLE_NUMBER,
            value,
            name + " is " + value.described() + ", " + expected);
    return Optional.empty();
  }

  private <T> Optional<T> refused(YamlNode value, String name, String expected) {
    expect
        .problems()
        .report(ProblemCode.CALENDAR, value, name + " is " + value.described() + ", " + expected);
    return Optional.empty();
  }
}

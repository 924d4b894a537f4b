package org.parley.scenario.reading;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.RuleTest;
import org.parley.scenario.RuleTest.Expected;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;
import org.parley.scenario.reading.YamlNode.Scalar;

/**
 * Reads files of tests of rules. What depends on the rules, such as whether there is one of a name,
 * is not looked at.
 */
public final class RuleTestReader {

  private static final String CROSSES = "crosses";
  private static final String KEEPS = "keeps";
  private static final String GIVEN = "given";
  private static final List<String> KEYS = List.of("scenario", "others", "tests");
  private static final List<String> TEST_KEYS = List.of("name", GIVEN, CROSSES, KEEPS);

  private final SourceText source;
  private final Expect expect;
  private final Scenario scenario;
  private final Map<String, String> others;
  private final Set<String> names = new HashSet<>();

  private RuleTestReader(SourceText source, Expect expect, Scenario scenario, Fields fields) {
    this.source = source;
    this.expect = expect;
    this.scenario = scenario;
    this.others = options(fields, "others");
  }

  /**
   * The tests in a file, and the scenario it names.
   *
   * @throws ScenarioException if the file or the scenario cannot be read, or has problems
   */
  public static RuleTests read(Path file) {
    SourceText source = SourceText.read(file);
    Problems problems = new Problems(source);
    YamlNode root = YamlTree.parse(source, problems);
    Expect expect = new Expect(problems);
    Fields fields = Fields.of(root, "the file of tests", root, expect, KEYS);
    Optional<Path> named = scenario(file, fields, expect);
    if (problems.unusable() || named.isEmpty()) {
      throw problems.exception();
    }
    LocatedScenario located = ScenarioReader.readLocated(named.get());
    RuleTestReader reader = new RuleTestReader(source, expect, located.scenario(), fields);
    List<RuleTest> tests = new ArrayList<>();
    for (YamlNode item :
        fields.required("tests").map(v -> expect.nonEmptyItems(v, "[tests]")).orElse(List.of())) {
      tests.add(reader.test(item));
    }
    if (problems.unusable()) {
      throw problems.exception();
    }
    return new RuleTests(source, file, located, reader.others, tests);
  }

  /** The scenario file; tests of a stranger may name no other file to be shown lines of. */
  private static Optional<Path> scenario(Path file, Fields fields, Expect expect) {
    String text = fields.requiredText("scenario");
    Optional<YamlNode> at = fields.find("scenario").filter(node -> !text.isEmpty());
    try {
      if (text.endsWith(".yaml") || text.endsWith(".yml")) {
        return Optional.of(file.resolveSibling(text).normalize());
      }
    } catch (InvalidPathException e) {
      // Said below.
    }
    String fault = " is no scenario file, whose name ends in [.yaml]";
    at.ifPresent(
        node ->
            expect
                .problems()
                .report(ProblemCode.NO_TEXT, node, "[scenario] " + Problems.quoted(text) + fault));
    return Optional.empty();
  }

  private RuleTest test(YamlNode item) {
    Fields fields = Fields.of(item, "a test", item, expect, TEST_KEYS);
    String name = fields.requiredText("name");
    if (!name.isEmpty() && !names.add(name)) {
      contradiction(item, "test " + Problems.quoted(name) + " is there twice");
    }
    Map<String, String> options = new LinkedHashMap<>(others);
    options.putAll(options(fields, GIVEN));
    Map<String, Expected> expected = new LinkedHashMap<>();
    expect(fields, CROSSES, expected);
    expect(fields, KEEPS, expected);
    if (!fields.has(CROSSES) && !fields.has(KEEPS)) {
      fields.reportMissing(
          ProblemCode.TEST_WITHOUT_EXPECTATION,
          "test " + Problems.quoted(name) + " has neither [crosses] nor [keeps]",
          Optional.of("Maybe crosses: [ID], of a position or a coherence rule"));
    }
    return new RuleTest(name, at(item), options, List.copyOf(expected.values()));
  }

  private Map<String, String> options(Fields fields, String key) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Entry entry : fields.entries(key)) {
      String subject = fields.name(key) + " names";
      Optional<Issue> issue =
          scenario.issues().stream().filter(i -> i.id().equals(entry.key().text())).findFirst();
      if (issue.isEmpty()) {
        List<String> ids = scenario.issues().stream().map(Issue::id).toList();
        unknown(entry.key(), subject, "an issue of the scenario", ids);
        continue;
      }
      expect
          .word(entry.value(), "the option of issue " + entry.quotedKey())
          .flatMap(word -> option(issue.get(), word, subject))
          .ifPresent(option -> options.put(issue.get().id(), option.id()));
    }
    return options;
  }

  private Optional<Option> option(Issue issue, Scalar word, String subject) {
    Optional<Option> option = issue.named(word.text());
    if (option.isEmpty()) {
      List<String> ids = issue.options().stream().map(Option::id).toList();
      unknown(word, subject, "an option of issue " + Problems.quoted(issue.id()), ids);
    }
    return option;
  }

  private void unknown(Scalar word, String subject, String what, List<String> known) {
    String message = subject + " " + Problems.quoted(word.text());
    expect.problems().unknown(ProblemCode.UNKNOWN_ID, word, message, what, known);
  }

  /** Ids in a list, or by id the name of the rule that is to say so. */
  private void expect(Fields fields, String key, Map<String, Expected> expected) {
    Optional<YamlNode> value = fields.find(key);
    if (value.isEmpty()) {
      return;
    }
    String name = fields.name(key);
    boolean isCrossing = key.equals(CROSSES);
    if (isCrossing && value.get() instanceof Mapping) {
      for (Entry entry : expect.nonEmptyEntries(value.get(), name)) {
        Optional<String> rule = expect.text(entry.value(), "the rule for " + entry.quotedKey());
        add(entry.key(), true, rule, expected);
      }
      return;
    }
    for (YamlNode item : expect.nonEmptyItems(value.get(), name)) {
      expect
          .word(item, "an id in " + name)
          .ifPresent(word -> add(word, isCrossing, Optional.empty(), expected));
    }
  }

  private void add(
      Scalar id, boolean crosses, Optional<String> rule, Map<String, Expected> expected) {
    Expected one = new Expected(id.text(), crosses, rule, at(id));
    if (expected.putIfAbsent(id.text(), one) != null) {
      contradiction(id, Problems.quoted(id.text()) + " is expected twice");
    }
  }

  private void contradiction(YamlNode at, String message) {
    expect.problems().report(ProblemCode.TEST_CONTRADICTION, at, message);
  }

  private Problem.Location at(YamlNode node) {
    return source.location(node.line(), node.column());
  }
}

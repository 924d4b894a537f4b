package org.parley.scenario.reading;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Assumptions;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.YamlNode.Entry;

/**
 * Reads scenario files.
 *
 * <p>The format is described for editors by {@code scenario.schema.json} beside this class; what a
 * schema cannot see, such as an id that names nothing, is found here only. A file may be at most
 * {@link SourceText#MAXIMUM_BYTES} long.
 */
public final class ScenarioReader {

  private static final Optional<String> NEWER =
      Optional.of("Maybe a newer Parley is needed; this one reads format [1] alone");

  private static final List<String> KEYS =
      List.of(
          "parley",
          "id",
          "title",
          "date",
          "notes",
          "documents",
          "parties",
          "issues",
          "positions",
          "coherence",
          "agreement",
          "rules",
          "today",
          "wants",
          "process",
          "control",
          "layers",
          "sequence",
          "assumptions",
          AcceptReader.KEY);

  private final Fields fields;
  private final Expect expect;
  private final References references;

  private ScenarioReader(YamlNode root, Problems problems) {
    this.expect = new Expect(problems);
    this.references = new References(Ids.of(root), expect);
    this.fields = Fields.of(root, "the scenario", root, expect, KEYS);
  }

  /**
   * The scenario in a file.
   *
   * @throws ScenarioException if the file cannot be read or is no valid scenario; it carries every
   *     problem found, by place, and no more than a thousand
   */
  public static Scenario read(Path file) {
    return readLocated(file).scenario();
  }

  /**
   * The scenario in a file, with where its parts stand and with warnings.
   *
   * @throws ScenarioException as {@link #read}
   */
  public static LocatedScenario readLocated(Path file) {
    SourceText source = SourceText.read(file);
    OtherFiles.refuse(source);
    Problems problems = new Problems(source);
    YamlNode root = YamlTree.parse(source, problems);
    OtherFiles.refuse(root, problems);
    Scenario scenario = new ScenarioReader(root, problems).scenario(file);
    if (problems.unusable()) {
      throw problems.exception();
    }
    return new LocatedScenario(scenario, new Locations(source, root), problems.sorted());
  }

  /** The scenario, with gaps where a problem was reported. */
  private Scenario scenario(Path file) {
    checkVersion();
    AcceptReader.check(fields, expect);
    PartyReader partyReader = new PartyReader(references);
    IssueReader issueReader = new IssueReader(references);
    Assumptions assumptions = new AssumptionReader(references).read(fields);
    List<Path> ruleFiles = new RuleFileReader(file, expect).read(fields);
    PositionReader positionReader = new PositionReader(references, assumptions.firmness());
    return new Scenario(
        id(),
        fields.requiredText("title"),
        fields.requiredDate("date"),
        fields.prose("notes"),
        fields.requiredEntries("documents").stream().map(partyReader::document).toList(),
        someEntries("parties").stream().map(partyReader::party).toList(),
        someEntries("issues").stream().flatMap(e -> issueReader.read(e).stream()).toList(),
        fields.requiredEntries("positions").stream()
            .flatMap(entry -> positionReader.read(entry).stream())
            .toList(),
        coherence(fields),
        ruleFiles,
        assumptions,
        new WantReader(references).read(fields),
        new ProcessReader(file, references).read(fields, ruleFiles),
        new ControlReader(references).read(fields),
        new ConsentReader(references).read(fields));
  }

  /** What makes no sense, then what is no agreement. */
  private List<CoherenceRule> coherence(Fields fields) {
    Map<String, CoherenceRule> rules = new LinkedHashMap<>();
    for (CoherenceRule.Kind kind : CoherenceRule.Kind.values()) {
      for (Entry entry : fields.entries(kind.label())) {
        CoherenceRule rule = coherenceRule(kind, entry);
        if (rules.putIfAbsent(rule.id(), rule) != null) {
          expect
              .problems()
              .report(
                  ProblemCode.KEY_TWICE,
                  entry.key(),
                  "[" + rule.id() + "] stands under [coherence] and under [agreement]",
                  Optional.of("Maybe [A-" + rule.id() + "]"));
        }
      }
    }
    return List.copyOf(rules.values());
  }

  private CoherenceRule coherenceRule(CoherenceRule.Kind kind, Entry entry) {
    String what = kind.label() + " rule";
    Fields rule = Fields.of(entry, what, expect, List.of("text", "reason"));
    expect.isId(entry.key(), what);
    return new CoherenceRule(
        entry.key().text(), kind, rule.requiredText("text"), rule.requiredText("reason"));
  }

  private void checkVersion() {
    Optional<YamlNode> version = fields.required("parley");
    version.ifPresent(
        node -> {
          if (!(node instanceof YamlNode.Scalar scalar
              && scalar.type() == YamlNode.ScalarType.NUMBER
              && scalar.text().equals("1"))) {
            String found = fields.name("parley") + " is " + node.described();
            expect
                .problems()
                .report(
                    ProblemCode.FORMAT_VERSION,
                    node,
                    found + ", format version [1] was expected",
                    NEWER);
          }
        });
  }

  private String id() {
    return fields
        .required("id")
        .flatMap(value -> expect.word(value, fields.name("id")))
        .filter(word -> expect.isId(word, "id"))
        .map(YamlNode.Scalar::text)
        .orElse("");
  }

  private List<Entry> someEntries(String key) {
    return fields
        .required(key)
        .map(value -> expect.nonEmptyEntries(value, fields.name(key)))
        .orElse(List.of());
  }
}

package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.AssumedUtility.Together;
import org.parley.scenario.Range;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Scalar;

/** Reads what two issues are worth together. */
final class TogetherReader {

  private static final List<String> KEYS = List.of("issues", "weight", "values");
  private static final List<String> PAIR_KEYS = List.of("of", "value");

  private final References references;
  private final Expect expect;

  TogetherReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /**
   * An entry of {@code together}; nothing where a part it cannot do without is wrong.
   *
   * @param pairs the pairs of issues of earlier entries, which this one joins
   */
  Optional<Together> read(YamlNode item, Fields utility, Set<Set<String>> pairs) {
    String name = "an entry in [together] of " + utility.name();
    Fields fields = Fields.of(item, name, item, expect, KEYS);
    List<String> issues = new ArrayList<>();
    for (Scalar word : two(fields, "issues", "issues")) {
      if (references.isIssue(word, fields.name("issues") + " names")) {
        issues.add(word.text());
      }
    }
    Optional<Range> weight =
        fields
            .required("weight")
            .flatMap(node -> RangeReader.read(node, fields.name("weight"), Bounds.WORTH, expect));
    if (issues.size() < 2 || weight.isEmpty()) {
      return Optional.empty();
    }
    if (issues.get(0).equals(issues.get(1))) {
      fields.reportMissing(
          ProblemCode.VALUATION,
          name + " has issue [" + issues.get(0) + "] twice, two issues were expected",
          Optional.empty());
      return Optional.empty();
    }
    if (!pairs.add(Set.copyOf(issues))) {
      fields.reportMissing(
          ProblemCode.VALUATION,
          name + " says what issues " + issues + " are worth together a second time",
          Optional.of("Maybe put the two entries together"));
    }
    return Optional.of(
        new Together(issues.get(0), issues.get(1), weight.get(), pairs(fields, issues)));
  }

  private List<Together.Pair> pairs(Fields fields, List<String> issues) {
    List<Together.Pair> pairs = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    Optional<YamlNode> values = fields.required("values");
    if (values.isEmpty()) {
      return pairs;
    }
    for (YamlNode item : expect.nonEmptyItems(values.get(), fields.name("values"))) {
      Fields pair =
          Fields.of(item, "an entry in " + fields.name("values"), item, expect, PAIR_KEYS);
      List<String> options = options(pair, issues);
      Optional<Double> value = pair.requiredNumber("value", Bounds.PROBABILITY);
      if (options.size() == 2 && value.isPresent()) {
        pairs.add(new Together.Pair(options.get(0), options.get(1), value.get()));
        if (!seen.add(options)) {
          pair.reportMissing(
              ProblemCode.VALUATION,
              pair.name() + " says what options " + options + " are worth a second time",
              Optional.empty());
        }
      }
    }
    return pairs;
  }

  private List<String> options(Fields pair, List<String> issues) {
    List<Scalar> words = two(pair, "of", "options");
    List<String> options = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      references
          .option(issues.get(k), words.get(k), pair.name("of") + " names")
          .ifPresent(options::add);
    }
    return options;
  }

  /** The two words of a list; none where it has not two. */
  private List<Scalar> two(Fields fields, String key, String what) {
    Optional<YamlNode> node = fields.required(key);
    if (node.isEmpty()) {
      return List.of();
    }
    List<YamlNode> items = expect.nonEmptyItems(node.get(), fields.name(key));
    if (!items.isEmpty() && items.size() != 2) {
      String has = fields.name(key) + " has [" + items.size() + "] entries, ";
      expect
          .problems()
          .report(ProblemCode.VALUATION, node.get(), has + "two " + what + " were expected");
      return List.of();
    }
    return items.stream()
        .flatMap(item -> expect.word(item, "an entry in " + fields.name(key)).stream())
        .toList();
  }
}

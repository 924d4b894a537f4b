package org.parley.rules;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.parley.rules.book.BookRule;
import org.parley.rules.session.Conclusions;
import org.parley.rules.session.Derived;
import org.parley.rules.syntax.Alternatives;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Subject;
import org.parley.rules.syntax.Value;
import org.parley.rules.syntax.Vocabulary;

/**
 * Writes afresh, from the tree, what Drools compiles. Of the author's text nothing is in it: names
 * and texts are replaced by {@link Names}, numbers are written out in digits, and all else is words
 * of this class.
 */
final class DroolsWriter {

  private final Names names;

  private DroolsWriter(Names names) {
    this.names = names;
  }

  /** Text in the language of Drools that says what rules about outcomes say. */
  static String write(List<BookRule> rules, Names names) {
    return write(Subject.OUTCOMES, rules, names);
  }

  /** Text in the language of Drools that says what rules about something say. */
  static String write(Subject subject, List<BookRule> rules, Names names) {
    DroolsWriter writer = new DroolsWriter(names);
    return rules.stream().map(writer::rule).collect(Collectors.joining("", head(subject), ""));
  }

  private static String head(Subject subject) {
    return subject.factTypes().stream()
        .map(type -> "import " + Vocabulary.FACTS + type + "\n")
        .collect(
            Collectors.joining(
                "",
                "package judged\n",
                "import "
                    + Derived.class.getName()
                    + "\nglobal "
                    + Conclusions.class.getName()
                    + " verdict\n"));
  }

  /**
   * Text that has conditions judged on their own, and what may stand before them.
   *
   * @param derivers rules whose derived facts the conditions are about
   */
  static String write(List<BookRule> derivers, List<Probing.Probe> probes, Names names) {
    DroolsWriter writer = new DroolsWriter(names);
    return probes.stream()
        .map(writer::probe)
        .collect(Collectors.joining("", write(derivers, names), ""));
  }

  private String rule(BookRule rule) {
    return rules(rule, rule.rule().condition(), rule::droolsName, consequence(rule));
  }

  private String probe(Probing.Probe probe) {
    String values = values(probe.rule(), probe.values());
    return rules(
        probe.rule(),
        probe.condition(),
        alternative -> "p" + probe.number() + "a" + alternative,
        "verdict.reports(drools, " + probe.number() + ", " + values + ");\n");
  }

  /** As many rules as there are alternatives. */
  private String rules(
      BookRule rule, Condition condition, IntFunction<String> name, String consequence) {
    StringBuilder text = new StringBuilder();
    int alternative = 0;
    for (Condition each : Alternatives.of(condition)) {
      text.append("rule \"").append(name.apply(alternative++)).append("\" when\n");
      text.append(new ConditionWriter(rule, names).lines(each));
      text.append("then\n").append(consequence).append("end\n");
    }
    return text.toString();
  }

  private String consequence(BookRule rule) {
    StringBuilder text = new StringBuilder();
    for (Rule.Derivation derivation : rule.rule().derived()) {
      text.append(derivation(rule, derivation));
    }
    if (rule.rule().verdict().isPresent()) {
      text.append("verdict.says(drools);\n");
    }
    return text.toString();
  }

  private String derivation(BookRule rule, Rule.Derivation derivation) {
    String type = rule.typeKey(derivation.type().text());
    String values = values(rule, derivation.arguments());
    return "verdict.derives(drools, \"" + type + "\", " + values + ");\n";
  }

  private String values(BookRule rule, List<Value> arguments) {
    ValueWriter values =
        new ValueWriter(names, v -> rule.variables().at(v.at()).orElseThrow().name());
    return arguments.stream()
        .map(argument -> argument(argument, values))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String argument(Value value, ValueWriter values) {
    return values
        .constant(value)
        .map(number -> "verdict.number(\"" + number + "\")")
        .orElseGet(() -> values.write(value));
  }
}

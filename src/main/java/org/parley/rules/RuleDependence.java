package org.parley.rules;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.Constraint;
import org.drools.mvel.MVELConstraint;
import org.drools.mvel.accessors.ClassFieldReader;
import org.parley.rules.facts.Party;
import org.parley.rules.facts.Position;
import org.parley.rules.facts.Rejection;
import org.parley.rules.facts.Term;
import org.parley.scenario.Scenario;

/**
 * What the condition of one compiled rule depends on.
 *
 * <p>A pattern on terms depends on the issues its constraint fixes: {@code issue == "literal"}, a
 * disjunction of such, or {@code issue == $variable} where the variable is bound to the issue of
 * the only {@link Rejection} the rule matches. Positions, parties and rejections are the same for
 * every outcome. Whatever is not understood depends on every issue.
 */
final class RuleDependence {

  private static final String LITERAL = "issue\\s*==\\s*\"[^\"]*\"";
  private static final Pattern LITERALS =
      Pattern.compile("\\s*" + LITERAL + "(\\s*\\|\\|\\s*" + LITERAL + ")*\\s*");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern VARIABLE = Pattern.compile("\\s*issue\\s*==\\s*(\\$\\w+)\\s*");

  private final Scenario scenario;
  private final BitSet issues = new BitSet();
  private final Set<String> derivedTypes = new HashSet<>();
  private final Set<String> rejectionVariables = new HashSet<>();
  private int rejectionCount;
  private boolean rejectedIssue;

  private RuleDependence(Scenario scenario) {
    this.scenario = scenario;
  }

  /** What a compiled rule depends on. */
  static RuleDependence of(RuleImpl rule, Scenario scenario) {
    RuleDependence dependence = new RuleDependence(scenario);
    dependence.bindRejections(rule.getLhs());
    dependence.add(rule.getLhs());
    if (dependence.rejectionCount > 1 && dependence.rejectedIssue) {
      dependence.addEverything();
    }
    return dependence;
  }

  /** Indexes of the issues fixed in its own patterns. */
  BitSet issues() {
    return issues;
  }

  /** Qualified names of the derived fact types it matches. */
  Set<String> derivedTypes() {
    return derivedTypes;
  }

  /** Whether it also depends on the issue of the rejection it matches. */
  boolean rejectedIssue() {
    return rejectedIssue;
  }

  private void bindRejections(RuleConditionElement element) {
    if (element instanceof GroupElement group) {
      group.getChildren().forEach(this::bindRejections);
    } else if (element instanceof org.drools.base.rule.Pattern pattern
        && isA(pattern, Rejection.class)) {
      rejectionCount++;
      pattern.getInnerDeclarations().values().stream()
          .filter(RuleDependence::readsIssue)
          .forEach(declaration -> rejectionVariables.add(declaration.getIdentifier()));
    }
  }

  private static boolean readsIssue(Declaration declaration) {
    return declaration.getExtractor() instanceof ClassFieldReader reader
        && reader.getFieldName().equals("issue");
  }

  private void add(RuleConditionElement element) {
    if (element instanceof GroupElement group) {
      group.getChildren().forEach(this::add);
    } else if (element instanceof org.drools.base.rule.Pattern pattern
        && pattern.getSource() == null) {
      add(pattern);
    } else {
      addEverything();
    }
  }

  private void add(org.drools.base.rule.Pattern pattern) {
    if (isA(pattern, Term.class)) {
      if (pattern.getConstraints().stream().noneMatch(this::addIssueOf)) {
        addEverything();
      }
    } else if (!isA(pattern, Rejection.class)
        && !isA(pattern, Position.class)
        && !isA(pattern, Party.class)) {
      derivedTypes.add(pattern.getObjectType().getClassName());
    }
  }

  /** Whether the constraint fixes the issue; if so, the issue is added. */
  private boolean addIssueOf(Constraint constraint) {
    String text = constraint instanceof MVELConstraint mvel ? mvel.getExpression() : "";
    if (LITERALS.matcher(text).matches()) {
      QUOTED.matcher(text).results().forEach(id -> issues.set(scenario.issueIndex(id.group(1))));
      return true;
    }
    Matcher variable = VARIABLE.matcher(text);
    if (variable.matches() && rejectionVariables.contains(variable.group(1))) {
      rejectedIssue = true;
      return true;
    }
    return false;
  }

  private void addEverything() {
    issues.set(0, scenario.issues().size());
  }

  private static boolean isA(org.drools.base.rule.Pattern pattern, Class<?> type) {
    return pattern.getObjectType().getClassName().equals(type.getName());
  }
}

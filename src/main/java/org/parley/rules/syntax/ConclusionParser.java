package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.rules.syntax.Rule.Derivation;
import org.parley.rules.syntax.Rule.Says;
import org.parley.rules.syntax.Rule.Verdict;
import org.parley.rules.syntax.Token.Type;
import org.parley.rules.syntax.TokenCursor.Unexpected;
import org.parley.scenario.problem.ProblemCode;

/** Reads what a rule concludes, from behind {@code then} to before {@code end}. */
final class ConclusionParser {

  private final TokenCursor cursor;
  private final Subject subject;
  private final Map<String, FactType> declared;
  private final List<Derivation> derived = new ArrayList<>();
  private Optional<Verdict> verdict = Optional.empty();

  /**
   * @param cursor behind the word {@code then}
   * @param subject what the rules are about
   * @param declared fact types the file declares, by name
   */
  ConclusionParser(TokenCursor cursor, Subject subject, Map<String, FactType> declared) {
    this.cursor = cursor;
    this.subject = subject;
    this.declared = declared;
  }

  /** The rule with this head and what it concludes. */
  Rule conclude(Token name, Map<String, Token> metadata, Condition condition) throws Unexpected {
    while (!cursor.peek().is("end")) {
      Token token = cursor.take();
      cursor.refuseOther(subject, token, token.text());
      if (token.is(subject.global())) {
        verdict(token);
      } else if (token.is("insertLogical")) {
        derive(token);
      } else if (!token.is(";")) {
        throw cursor.unexpected(
            token,
            subject.conclusions().stream()
                    .map(says -> subject.global() + "." + says.word() + "(drools)")
                    .collect(Collectors.joining(", "))
                + " or insertLogical(new …())",
            Set.of(subject.global(), "insertLogical"));
      }
    }
    return new Rule(name, metadata, condition, verdict, derived);
  }

  private void verdict(Token at) throws Unexpected {
    cursor.expect(".");
    if (verdict.isPresent()) {
      throw cursor.unknown(ProblemCode.CONCLUSION, at, "one verdict a rule", Set.of());
    }
    List<String> words = subject.conclusions().stream().map(Says::word).toList();
    Token word = cursor.take(Type.WORD, subject.shownConclusions());
    Says says =
        subject.conclusions().stream()
            .filter(s -> word.is(s.word()))
            .findFirst()
            .orElseThrow(() -> cursor.unexpected(word, subject.shownConclusions(), words));
    verdict = Optional.of(new Verdict(at, says));
    cursor.expect("(");
    cursor.expect("drools");
    cursor.expect(")");
    endStatement();
  }

  private void derive(Token at) throws Unexpected {
    if (derived.size() == RuleLimits.CONCLUSIONS) {
      throw cursor.tooMany(at, "facts derived by one rule", RuleLimits.CONCLUSIONS);
    }
    cursor.expect("(");
    cursor.expect("new");
    Token type = cursor.take(Type.WORD, "a fact type declared in this file");
    if (!declared.containsKey(type.text())) {
      throw cursor.unknown(
          ProblemCode.UNKNOWN_FACT_TYPE,
          type,
          "a fact type declared in this file",
          declared.keySet());
    }
    cursor.expect("(");
    List<Value> arguments = new ArrayList<>();
    if (!cursor.peek().is(")")) {
      do {
        arguments.add(
            new ConstraintParser(cursor, "a string, a number or a $variable", Set.of()).value());
        if (arguments.size() > RuleLimits.FIELDS) {
          throw cursor.tooMany(type, "values in one fact", RuleLimits.FIELDS);
        }
      } while (cursor.takeIf(","));
    }
    cursor.expect(")");
    cursor.expect(")");
    endStatement();
    derived.add(new Derivation(type, arguments));
  }

  /** A statement ends with a semicolon, or with the rule. */
  private void endStatement() throws Unexpected {
    if (!cursor.peek().is("end")) {
      cursor.expect(";");
    }
  }
}

package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.rules.syntax.Token.Type;
import org.parley.rules.syntax.TokenCursor.Unexpected;
import org.parley.scenario.problem.Accepted;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.Suggestions;
import org.parley.scenario.problem.VisibleText;

/** Reads a rule file into a tree, reporting everything that the tree cannot say. */
final class RuleParser {

  private final Subject subject;
  private final RuleProblems problems;
  private final TokenCursor cursor;
  private final Map<String, FactType> declared = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private String packageName = "";
  private final Set<String> imports = new HashSet<>();
  private final List<Integer> starts = new ArrayList<>();
  private boolean hasGlobal;
  private boolean isBeyondHead;
  private int patterns;
  private int values;
  private int conclusions;

  private RuleParser(Subject subject, TokenCursor cursor, RuleProblems problems) {
    this.subject = subject;
    this.cursor = cursor;
    this.problems = problems;
  }

  /** What a rule file says; whatever the tree cannot say is added to the problems. */
  static RuleText parse(List<Token> tokens, Subject subject, RuleProblems problems) {
    RuleParser parser = new RuleParser(subject, new TokenCursor(tokens, problems), problems);
    if (parser.areShort(tokens)) {
      while (!parser.cursor.atEnd() && !problems.isFull()) {
        parser.statement();
      }
      parser.rules();
    }
    return new RuleText(
        subject,
        parser.packageName,
        parser.imports,
        parser.hasGlobal,
        parser.declared,
        parser.rules);
  }

  /** Whether all names and numbers are short; the first that is not is reported. */
  private boolean areShort(List<Token> tokens) {
    for (Token token : tokens) {
      boolean isNumber = token.type() == Type.NUMBER;
      int length = token.text().length() - (isNumber && token.text().contains(".") ? 1 : 0);
      int most = isNumber ? RuleLimits.DIGITS : RuleLimits.NAME;
      if (length > most) {
        String what = isNumber ? "digits in a number" : "characters in a name or text";
        problems.error(
            ProblemCode.TOO_LONG,
            token,
            "[" + length + "] " + what + ", at most [" + most + "] are read");
        return false;
      }
    }
    return true;
  }

  /** A statement of the file; a rule is passed over, since what it uses may be declared below. */
  private void statement() {
    int start = cursor.place();
    Token first = cursor.take();
    try {
      switch (first.text()) {
        case "package" -> packageLine(first);
        case "import" -> importLine();
        case "global" -> globalLine();
        case "declare" -> {
          isBeyondHead = true;
          new DeclarationParser(cursor, subject, problems, packageName).declare(declared);
        }
        case "rule" -> {
          isBeyondHead = true;
          if (skipPastEnd()) {
            starts.add(start);
          } else {
            noEnd(first, start);
          }
        }
        case ";" -> {}
        default ->
            throw cursor.unexpected(first, "[import], [declare] or [rule]", Vocabulary.STATEMENTS);
      }
    } catch (Unexpected e) {
      skipPastEnd();
    }
  }

  private void rules() {
    for (int start : starts) {
      if (problems.isFull()) {
        return;
      }
      cursor.goTo(start);
      try {
        rule(cursor.take());
      } catch (Unexpected e) {
        // The next rule begins where it did.
      }
    }
  }

  /** To the next statement: past the next {@code end}, or, untrue, before a word that opens one. */
  private boolean skipPastEnd() {
    while (!cursor.atEnd() && !opensStatement()) {
      if (cursor.take().is("end")) {
        return true;
      }
    }
    return false;
  }

  /** Reports that the rule which begins at a place has no end before what comes next. */
  private void noEnd(Token rule, int start) {
    Token next = cursor.peek();
    Token name = cursor.between(start + 1).findFirst().orElse(next);
    Optional<Token> unclosed = cursor.between(start).filter(Unclosed::is).findFirst();
    if (unclosed.isPresent()) {
      // What it swallows may be the end.
      cursor.notClosed(unclosed.get());
      return;
    }
    boolean isNamed = name.type() == Type.STRING;
    cursor.noEnd(isNamed ? name : rule, isNamed ? "rule [" + name.text() + "]" : "a rule", next);
  }

  /** Whether a statement begins here, and no field of that name stands here. */
  private boolean opensStatement() {
    Token next = cursor.peekBeyond();
    boolean isNamed = next.type() == Type.STRING || next.type() == Type.WORD;
    return Vocabulary.STATEMENTS.contains(cursor.peek().text())
        && isNamed
        && !next.is("in")
        && !next.is("not");
  }

  private void packageLine(Token start) throws Unexpected {
    if (!packageName.isEmpty() || isBeyondHead) {
      throw cursor.refused(
          ProblemCode.PACKAGE, start, "[package] does not stand at the head of the file");
    }
    List<Token> parts = nameParts();
    packageName = joined(parts);
    parts.stream()
        .filter(part -> Vocabulary.isReservedInPackages(part.text()))
        .findFirst()
        .ifPresent(
            part ->
                problems.error(
                    ProblemCode.PACKAGE, part, "[" + part.text() + "] names no package"));
  }

  private String qualifiedName() throws Unexpected {
    return joined(nameParts());
  }

  private List<Token> nameParts() throws Unexpected {
    List<Token> parts = new ArrayList<>(List.of(cursor.take(Type.WORD, "a name")));
    while (cursor.takeIf(".")) {
      if (parts.size() == RuleLimits.NAME_PARTS) {
        throw cursor.tooMany(parts.get(0), "parts in a name", RuleLimits.NAME_PARTS);
      }
      parts.add(cursor.take(Type.WORD, "a name"));
    }
    return parts;
  }

  private static String joined(List<Token> parts) {
    return parts.stream().map(Token::text).collect(Collectors.joining("."));
  }

  private void importLine() throws Unexpected {
    Token start = cursor.peek();
    String name = qualifiedName();
    boolean isFact =
        name.startsWith(Vocabulary.FACTS)
            && subject.fields().containsKey(name.substring(Vocabulary.FACTS.length()));
    if (name.startsWith(Vocabulary.FACTS)) {
      refuseOther(start, name.substring(Vocabulary.FACTS.length()));
    }
    if (isFact) {
      imports.add(name.substring(Vocabulary.FACTS.length()));
    } else {
      problems.error(
          ProblemCode.IMPORT,
          start,
          "import of [" + name + "], expected one of " + Vocabulary.FACTS + subject.factTypes(),
          Suggestions.advice(
              Vocabulary.FACTS + name.substring(name.lastIndexOf('.') + 1),
              subject.factTypes().stream().map(Vocabulary.FACTS::concat).toList()));
    }
  }

  private void globalLine() throws Unexpected {
    Token start = cursor.peek();
    String type = qualifiedName();
    String name = cursor.take(Type.WORD, "a name").text();
    refuseOther(start, name);
    if (!type.equals(subject.globalType()) || !name.equals(subject.global())) {
      String expected = subject.globalType() + " " + subject.global();
      problems.error(
          ProblemCode.GLOBAL,
          start,
          "global [" + type + " " + name + "], expected [" + expected + "]");
    }
    hasGlobal = true;
  }

  private void rule(Token first) throws Unexpected {
    if (rules.size() == RuleLimits.RULES) {
      problems.close(
          ProblemCode.TOO_MUCH, first, "more than [" + RuleLimits.RULES + "] rules in one file");
      return;
    }
    Token name = cursor.take(Type.STRING, "the rule's name in double quotes");
    if (!VisibleText.hasLetters(name.text())) {
      problems.error(ProblemCode.RULE_NAME, name, "a rule has no name");
    }
    List<Token> accepted = new ArrayList<>();
    Map<String, Token> metadata = metadata(accepted);
    cursor.expect("when");
    Condition condition = new ConditionParser(cursor, subject, declared).conditions();
    cursor.expect("then");
    Rule rule =
        new ConclusionParser(cursor, subject, declared)
            .conclude(name, metadata, condition)
            .accepting(accepted);
    cursor.expect("end");
    countAlternatives(rule);
    rules.add(rule);
  }

  private Map<String, Token> metadata(List<Token> accepted) throws Unexpected {
    Map<String, Token> metadata = new LinkedHashMap<>();
    while (cursor.takeIf("@")) {
      Token name = cursor.take(Type.WORD, "a metadata name");
      if (name.is(Vocabulary.ACCEPT)) {
        accepted.add(acceptance());
        continue;
      }
      refuseOther(name, name.text());
      if (!subject.metadata().contains(name.text())) {
        throw cursor.unknown(
            ProblemCode.METADATA, name, subject.shownMetadata(), subject.metadata());
      }
      if (metadata.containsKey(name.text())) {
        throw cursor.unknown(ProblemCode.METADATA, name, "each metadata once", Set.of());
      }
      if (name.is(Vocabulary.ONCE)) {
        metadata.put(name.text(), name);
        continue;
      }
      cursor.expect("(");
      metadata.put(name.text(), cursor.take(Type.STRING, "an id in double quotes"));
      cursor.expect(")");
    }
    return metadata;
  }

  /** What stands behind the word accept: a warning and why it is meant so. */
  private Token acceptance() throws Unexpected {
    cursor.expect("(");
    Token said = cursor.take(Type.STRING, "a warning and a reason in double quotes");
    cursor.expect(")");
    Accepted.fault(said.text())
        .ifPresent(
            fault ->
                problems.error(
                    ProblemCode.ACCEPTANCE_IN_RULE,
                    said,
                    fault,
                    Optional.of("Maybe [@accept(\"W53: why it is meant so\")]")));
    return said;
  }

  /** Refuses a word of rules about something else, with all that follows. */
  private void refuseOther(Token at, String word) throws Unexpected {
    cursor.refuseOther(subject, at, word);
  }

  private void countAlternatives(Rule rule) {
    Alternatives.Size alternatives = Alternatives.size(rule.condition());
    if (alternatives.count() > RuleLimits.ALTERNATIVES) {
      String can = "rule [" + rule.name().text() + "] can match in [" + alternatives.count();
      Optional<String> advice = Optional.of("Maybe make it several rules");
      String most = "] ways by its [or], at most [" + RuleLimits.ALTERNATIVES + "] are judged";
      problems.error(ProblemCode.TOO_MANY_MATCHES, rule.name(), can + most, advice);
    }
    patterns += alternatives.patterns();
    values += alternatives.values();
    conclusions += alternatives.count() * rule.derived().size();
    closeBeyond(rule, patterns, RuleLimits.PATTERNS_OF_FILE, "patterns");
    closeBeyond(rule, values, RuleLimits.VALUES_OF_FILE, "values compared");
    closeBeyond(rule, conclusions, RuleLimits.CONCLUSIONS_OF_FILE, "facts derived");
  }

  private void closeBeyond(Rule rule, int count, int most, String what) {
    if (count > most && !problems.isFull()) {
      problems.close(
          ProblemCode.TOO_MUCH, rule.name(), "more than [" + most + "] " + what + " in one file");
    }
  }
}

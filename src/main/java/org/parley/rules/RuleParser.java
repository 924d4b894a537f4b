package org.parley.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.rules.Token.Type;
import org.parley.rules.TokenCursor.Unexpected;
import org.parley.scenario.Suggestions;

/**
 * Reads a rule file against the closed {@link Vocabulary}, reporting everything that is not part of
 * it; what passes is safe to hand to Drools, which still checks types and variables.
 */
final class RuleParser {

  private static final Set<String> TOP_LEVEL =
      Set.of("package", "import", "global", "declare", "rule");

  private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9_]*");

  private final RuleProblems problems;
  private final TokenCursor cursor;
  private final Map<String, Map<String, String>> declared = new LinkedHashMap<>();
  private final List<RuleText.Rule> rules = new ArrayList<>();
  private String packageName = "";
  private final Set<String> imports = new HashSet<>();
  private boolean hasGlobal;

  private RuleParser(TokenCursor cursor, RuleProblems problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /** The text of a rule file; whatever is not part of the vocabulary is added to the problems. */
  static RuleText parse(String text, RuleProblems problems) {
    RuleParser parser = new RuleParser(new TokenCursor(RuleLexer.tokens(text), problems), problems);
    while (!parser.cursor.atEnd()) {
      parser.statement();
    }
    return new RuleText(
        parser.packageName, parser.imports, parser.hasGlobal, parser.declared, parser.rules);
  }

  private void statement() {
    Token first = cursor.take();
    try {
      switch (first.text()) {
        case "package" -> packageName = qualifiedName();
        case "import" -> importLine();
        case "global" -> globalLine();
        case "declare" -> declaration();
        case "rule" -> rules.add(new RuleBodyParser(cursor, declared).rule());
        case ";" -> {}
        default -> throw cursor.unexpected(first, "[import], [declare] or [rule]", TOP_LEVEL);
      }
    } catch (Unexpected e) {
      skipPastEnd();
    }
  }

  /** To the next statement: past the next {@code end}, or before a word that opens one. */
  private void skipPastEnd() {
    while (!cursor.atEnd() && !TOP_LEVEL.contains(cursor.peek().text())) {
      if (cursor.take().is("end")) {
        return;
      }
    }
  }

  private String qualifiedName() throws Unexpected {
    StringBuilder name = new StringBuilder(cursor.take(Type.WORD, "a name").text());
    while (cursor.peek().is(".")) {
      cursor.take();
      name.append('.').append(cursor.take(Type.WORD, "a name").text());
    }
    return name.toString();
  }

  private void importLine() throws Unexpected {
    Token start = cursor.peek();
    String name = qualifiedName();
    boolean isFact =
        name.startsWith(Vocabulary.FACTS)
            && Vocabulary.FACT_FIELDS.containsKey(name.substring(Vocabulary.FACTS.length()));
    if (isFact) {
      imports.add(name.substring(Vocabulary.FACTS.length()));
    } else {
      problems.error(
          start,
          "import of [" + name + "], expected one of " + Vocabulary.FACTS + Vocabulary.factTypes(),
          Suggestions.advice(
              name, Vocabulary.factTypes().stream().map(Vocabulary.FACTS::concat).toList()));
    }
  }

  private void globalLine() throws Unexpected {
    Token start = cursor.peek();
    String type = qualifiedName();
    String name = cursor.take(Type.WORD, "a name").text();
    if (!type.equals(Vocabulary.GLOBAL_TYPE) || !name.equals(Vocabulary.GLOBAL)) {
      String expected = Vocabulary.GLOBAL_TYPE + " " + Vocabulary.GLOBAL;
      problems.error(start, "global [" + type + " " + name + "], expected [" + expected + "]");
    }
    hasGlobal = true;
  }

  private void declaration() throws Unexpected {
    Token name = cursor.take(Type.WORD, "the name of a fact type");
    Map<String, String> fields = new LinkedHashMap<>();
    while (!cursor.peek().is("end")) {
      Token field = cursor.take(Type.WORD, "a field or [end]");
      if (!FIELD_NAME.matcher(field.text()).matches()
          || Vocabulary.RESERVED.contains(field.text())) {
        throw cursor.unexpected(field, "a field name in lower case", Set.of());
      }
      cursor.expect(":");
      Token type = cursor.take(Type.WORD, "a field type");
      if (!Vocabulary.FIELD_TYPES.contains(type.text())) {
        throw cursor.unexpected(type, "a field type", Vocabulary.FIELD_TYPES);
      }
      fields.put(field.text(), type.text());
    }
    cursor.take();
    checkName(name);
    declared.putIfAbsent(name.text(), fields);
  }

  private void checkName(Token name) {
    if (!TYPE_NAME.matcher(name.text()).matches()) {
      problems.error(name, "fact type [" + name.text() + "] does not begin with a capital letter");
    } else if (Vocabulary.FACT_FIELDS.containsKey(name.text())
        || declared.containsKey(name.text())) {
      problems.error(name, "fact type [" + name.text() + "] exists already");
    } else if (isClass("java.lang.", name) || isClass(packageName + ".", name)) {
      problems.error(name, "fact type [" + name.text() + "] has the name of a Java class");
    }
  }

  /** Whether Drools would take the name for that class, and {@code new} would make one. */
  private static boolean isClass(String prefix, Token name) {
    try {
      Class.forName(prefix + name.text(), false, RuleParser.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

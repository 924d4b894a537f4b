package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.rules.syntax.Token.Type;
import org.parley.rules.syntax.TokenCursor.Unexpected;
import org.parley.scenario.problem.ProblemCode;

/** Reads the declaration of a fact type. */
final class DeclarationParser {

  private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9_]*");

  private final TokenCursor cursor;
  private final Subject subject;
  private final RuleProblems problems;
  private final String packageName;

  /**
   * @param subject what the rules of the file are about
   * @param packageName package of the file, an empty string where it has none
   */
  DeclarationParser(
      TokenCursor cursor, Subject subject, RuleProblems problems, String packageName) {
    this.cursor = cursor;
    this.subject = subject;
    this.problems = problems;
    this.packageName = packageName;
  }

  /**
   * Reads from the name of the type to {@code end}, and adds the type.
   *
   * @param declared the types declared before, by name
   */
  void declare(Map<String, FactType> declared) throws Unexpected {
    Token name = cursor.take(Type.WORD, "the name of a fact type");
    List<FactType.Field> fields = fields(name);
    checkName(name, declared);
    declared.putIfAbsent(name.text(), new FactType(name, fields));
    if (declared.size() > RuleLimits.FACT_TYPES) {
      throw cursor.tooMany(name, "fact types in one file", RuleLimits.FACT_TYPES);
    }
  }

  /** The fields up to {@code end}, which is taken. */
  private List<FactType.Field> fields(Token name) throws Unexpected {
    List<FactType.Field> fields = new ArrayList<>();
    while (!cursor.peek().is("end")) {
      if (cursor.atEnd() || opensStatement()) {
        cursor.noEnd(name, "fact type [" + name.text() + "]", cursor.peek());
        return fields;
      }
      Token field = cursor.take(Type.WORD, "a field or [end]");
      if (!FIELD_NAME.matcher(field.text()).matches() || Vocabulary.isReserved(field.text())) {
        throw cursor.unknown(
            ProblemCode.DECLARATION, field, "a field name in lower case", Set.of());
      }
      cursor.expect(":");
      FieldType type = fieldType();
      if (fields.stream().anyMatch(before -> before.name().equals(field.text()))) {
        throw cursor.refused(
            ProblemCode.DECLARED_TWICE, field, "field [" + field.text() + "] exists already");
      }
      fields.add(new FactType.Field(field.text(), type));
      if (fields.size() > RuleLimits.FIELDS) {
        throw cursor.tooMany(field, "fields of a fact type", RuleLimits.FIELDS);
      }
    }
    cursor.take();
    return fields;
  }

  private boolean opensStatement() {
    return Vocabulary.STATEMENTS.contains(cursor.peek().text()) && !cursor.peekBeyond().is(":");
  }

  private FieldType fieldType() throws Unexpected {
    Token type = cursor.take(Type.WORD, "a field type");
    return FieldType.of(type.text())
        .orElseThrow(
            () -> cursor.unknown(ProblemCode.DECLARATION, type, "a field type", FieldType.words()));
  }

  private void checkName(Token name, Map<String, FactType> declared) {
    String shown = "fact type [" + name.text() + "] ";
    if (!TYPE_NAME.matcher(name.text()).matches()) {
      problems.error(ProblemCode.DECLARATION, name, shown + "does not begin with a capital letter");
    } else if (subject.fields().containsKey(name.text()) || declared.containsKey(name.text())) {
      problems.error(ProblemCode.DECLARED_TWICE, name, shown + "exists already");
    } else if (isClass("java.lang.", name) || isClass(packageName + ".", name)) {
      problems.error(ProblemCode.DECLARATION, name, shown + "has the name of a Java class");
    }
  }

  /** Whether any Drools tool would take the name for that class. */
  private static boolean isClass(String prefix, Token name) {
    try {
      Class.forName(prefix + name.text(), false, DeclarationParser.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}

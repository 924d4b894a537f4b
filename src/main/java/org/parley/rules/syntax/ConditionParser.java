package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.rules.syntax.Condition.Accumulation;
import org.parley.rules.syntax.Condition.Binding;
import org.parley.rules.syntax.Condition.Figure;
import org.parley.rules.syntax.Condition.Pattern;
import org.parley.rules.syntax.Token.Type;
import org.parley.rules.syntax.TokenCursor.Unexpected;
import org.parley.scenario.problem.ProblemCode;

/**
 * Reads the condition of a rule, from behind {@code when} to before {@code then}. Conditions side
 * by side must all hold; {@code or} binds least, then {@code and}, {@code not} and {@code exists}.
 */
final class ConditionParser {

  private static final Set<String> CONNECTIVES = Set.of("and", "or", "not", "exists");

  private static final List<String> FIGURES =
      Arrays.stream(Figure.Kind.values()).map(Figure.Kind::word).toList();

  private final TokenCursor cursor;
  private final Subject subject;
  private final Map<String, FactType> declared;
  private int patterns;

  /**
   * @param cursor behind the word {@code when}
   * @param subject what the rules are about
   * @param declared fact types the file declares, by name
   */
  ConditionParser(TokenCursor cursor, Subject subject, Map<String, FactType> declared) {
    this.cursor = cursor;
    this.subject = subject;
    this.declared = declared;
  }

  Condition conditions() throws Unexpected {
    List<Condition> all = new ArrayList<>();
    while (!cursor.peek().is("then")) {
      all.add(disjunction("a pattern such as Term( … ), or [then]"));
    }
    return all.size() == 1 ? all.get(0) : new Condition.All(all);
  }

  private Condition disjunction(String expected) throws Unexpected {
    List<Condition> parts = new ArrayList<>(List.of(conjunction(expected)));
    while (cursor.takeIf("or")) {
      parts.add(conjunction("a pattern such as Term( … )"));
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
  }

  private Condition conjunction(String expected) throws Unexpected {
    List<Condition> parts = new ArrayList<>(List.of(single(expected)));
    while (cursor.takeIf("and")) {
      parts.add(single("a pattern such as Term( … )"));
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition single(String expected) throws Unexpected {
    Token token = cursor.take();
    if (token.is("(")) {
      cursor.enter(token);
      Condition inner = disjunction("a pattern such as Term( … )");
      cursor.leave();
      if (!cursor.peek().is(")")) {
        throw cursor.unexpected(cursor.take(), "[and], [or] or [)]", Set.of("and", "or"));
      }
      cursor.take();
      return inner;
    }
    if (token.is("not") || token.is("exists")) {
      cursor.enter(token);
      Condition inner = single("a pattern such as Term( … ), or [(]");
      cursor.leave();
      return token.is("not") ? new Condition.Not(inner) : new Condition.Exists(inner);
    }
    if (token.is("accumulate")) {
      return accumulation(token);
    }
    boolean isNamed = token.type() == Type.VARIABLE;
    if (isNamed) {
      cursor.expect(":");
    }
    Token type = isNamed ? cursor.take() : token;
    if (type.type() != Type.WORD || CONNECTIVES.contains(type.text()) || !cursor.peek().is("(")) {
      throw cursor.unexpected(type, expected, factTypes());
    }
    return pattern(type);
  }

  private Pattern pattern(Token type) throws Unexpected {
    if (!factTypes().contains(type.text())) {
      cursor.refuseOther(subject, type, type.text());
      throw cursor.unknown(ProblemCode.UNKNOWN_FACT_TYPE, type, "a fact type", factTypes());
    }
    if (++patterns > RuleLimits.PATTERNS) {
      throw cursor.tooMany(type, "patterns in one rule", RuleLimits.PATTERNS);
    }
    cursor.expect("(");
    String described = "a constraint on the fields of " + type.text();
    ConstraintParser parser = new ConstraintParser(cursor, described, fields(type.text()));
    List<Binding> bindings = new ArrayList<>();
    List<Constraint> constraints = new ArrayList<>();
    if (cursor.takeIf(")")) {
      return new Pattern(type, bindings, constraints);
    }
    do {
      boolean binds = cursor.peek().type() == Type.VARIABLE && cursor.peekBeyond().is(":");
      if (!binds) {
        constraints.add(parser.constraint());
        continue;
      }
      Binding binding = binding(described, fields(type.text()));
      bindings.add(binding);
      if (!cursor.peek().is(",") && !cursor.peek().is(")")) {
        constraints.add(parser.constraintOn(binding.field()));
      }
    } while (cursor.takeIf(","));
    close(described, fields(type.text()));
    return new Pattern(type, bindings, constraints);
  }

  private void close(String described, Set<String> fields) throws Unexpected {
    if (!cursor.takeIf(")")) {
      throw cursor.unexpected(cursor.take(), described, fields);
    }
  }

  private Binding binding(String described, Set<String> fields) throws Unexpected {
    Token variable = cursor.take();
    cursor.expect(":");
    Token field = cursor.take();
    if (field.type() != Type.WORD || !fields.contains(field.text()) || cursor.peek().is("(")) {
      boolean isWord = field.type() == Type.WORD && !cursor.peek().is("(");
      ProblemCode code = isWord ? ProblemCode.UNKNOWN_FIELD : ProblemCode.UNEXPECTED;
      throw cursor.unknown(code, field, described, fields);
    }
    return new Binding(variable, new Value.Field(field));
  }

  private Condition accumulation(Token at) throws Unexpected {
    cursor.expect("(");
    cursor.enter(at);
    Token first = cursor.peek();
    Condition source = conjunction("a pattern such as Term( … )");
    if (!isPlain(source)) {
      throw cursor.refused(
          ProblemCode.ACCUMULATE, first, "[accumulate] goes over patterns joined by [and] alone");
    }
    cursor.expect(";");
    List<Figure> figures = new ArrayList<>();
    do {
      figures.add(figure());
    } while (cursor.takeIf(","));
    List<Constraint> constraints = new ArrayList<>();
    if (cursor.takeIf(";")) {
      ConstraintParser parser =
          new ConstraintParser(cursor, "a comparison of what is worked out", Set.of());
      do {
        constraints.add(parser.constraint());
      } while (cursor.takeIf(","));
    }
    close("[,], [;] or [)]", Set.of());
    cursor.leave();
    return new Accumulation(at, source, figures, constraints);
  }

  private static boolean isPlain(Condition source) {
    return source instanceof Pattern
        || (source instanceof Condition.All all
            && all.parts().stream().allMatch(ConditionParser::isPlain));
  }

  private Figure figure() throws Unexpected {
    Token variable = cursor.take(Type.VARIABLE, "a $variable for what is worked out");
    cursor.expect(":");
    Token word = cursor.take();
    Figure.Kind kind =
        Arrays.stream(Figure.Kind.values())
            .filter(k -> word.is(k.word()))
            .findFirst()
            .orElseThrow(
                () -> cursor.unknown(ProblemCode.ACCUMULATE, word, "one of " + FIGURES, FIGURES));
    cursor.expect("(");
    if (kind == Figure.Kind.COUNT) {
      cursor.expect(")");
      return new Figure(variable, kind, word, Optional.empty());
    }
    Value of = new ConstraintParser(cursor, "a $variable or a number", Set.of()).value();
    cursor.expect(")");
    return new Figure(variable, kind, word, Optional.of(of));
  }

  private Set<String> fields(String type) {
    List<String> own = subject.fields().get(type);
    if (own != null) {
      return Set.copyOf(own);
    }
    FactType found = declared.get(type);
    return found == null ? Set.of() : Set.copyOf(found.fieldNames());
  }

  private Set<String> factTypes() {
    Set<String> types = new TreeSet<>(subject.factTypes());
    types.addAll(declared.keySet());
    return types;
  }
}

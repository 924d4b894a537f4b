package org.parley.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.rules.RuleText.Consequence;
import org.parley.rules.Token.Type;
import org.parley.rules.TokenCursor.Unexpected;

/** Reads one rule, from behind the word {@code rule} to its {@code end}. */
final class RuleBodyParser {

  private static final Map<String, Consequence> VERDICTS =
      Map.of("crosses", Consequence.CROSSES, "incoherent", Consequence.INCOHERENT);

  private static final Set<String> QUANTIFIERS = Set.of("not", "exists");

  /** Deeper expressions are nobody's sentence, and Drools reads them by recursion. */
  private static final int DEEPEST = 32;

  private final TokenCursor cursor;
  private final Map<String, Map<String, String>> declared;
  private Optional<Token> verdict = Optional.empty();

  /**
   * @param cursor behind the word {@code rule}
   * @param declared field types by field, by declared fact type
   */
  RuleBodyParser(TokenCursor cursor, Map<String, Map<String, String>> declared) {
    this.cursor = cursor;
    this.declared = declared;
  }

  RuleText.Rule rule() throws Unexpected {
    Token name = cursor.take(Type.STRING, "the rule's name in double quotes");
    Map<String, Token> metadata = new HashMap<>();
    while (cursor.peek().is("@")) {
      metadata(metadata);
    }
    cursor.expect("when");
    List<RuleText.Pattern> patterns = conditions();
    cursor.expect("then");
    List<String> derived = new ArrayList<>();
    Consequence consequence = consequence(derived);
    cursor.expect("end");
    return new RuleText.Rule(name, metadata, patterns, consequence, verdict, derived);
  }

  private void metadata(Map<String, Token> metadata) throws Unexpected {
    cursor.take();
    Token name = cursor.take(Type.WORD, "a metadata name");
    if (!Vocabulary.METADATA.contains(name.text())) {
      throw cursor.unexpected(name, "@crosses, @reading or @coherence", Vocabulary.METADATA);
    }
    if (metadata.containsKey(name.text())) {
      throw cursor.unexpected(name, "each metadata once", Set.of());
    }
    cursor.expect("(");
    metadata.put(name.text(), cursor.take(Type.STRING, "an id in double quotes"));
    cursor.expect(")");
  }

  private List<RuleText.Pattern> conditions() throws Unexpected {
    List<RuleText.Pattern> patterns = new ArrayList<>();
    boolean isDivided = false;
    int depth = 0;
    Token before = cursor.peek();
    while (!cursor.peek().is("then")) {
      Token token = cursor.take();
      if (token.type() == Type.VARIABLE) {
        cursor.expect(":");
      } else if (token.type() == Type.WORD && cursor.peek().is("(") && !isConnective(token)) {
        patterns.add(pattern(token, depth == 0 && !QUANTIFIERS.contains(before.text())));
      } else if (!isConnective(token) && !token.is("(") && !token.is(")")) {
        throw cursor.unexpected(token, "a pattern such as Term( … ), or [then]", factTypes());
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      isDivided |= depth == 0 && token.is("or");
      before = token.type() == Type.VARIABLE ? before : token;
    }
    return isDivided ? patterns.stream().map(RuleText.Pattern::asAlternative).toList() : patterns;
  }

  private static boolean isConnective(Token token) {
    return Vocabulary.CONNECTIVES.contains(token.text());
  }

  private RuleText.Pattern pattern(Token type, boolean isAlone) throws Unexpected {
    if (!factTypes().contains(type.text())) {
      throw cursor.unexpected(type, "a fact type", factTypes());
    }
    cursor.take();
    List<Token> constraints = new ArrayList<>();
    for (int depth = 1; depth > 0; ) {
      Token token = cursor.take();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      checkConstraint(type, token);
      if (depth > DEEPEST) {
        throw cursor.unexpected(token, "at most " + DEEPEST + " levels of parentheses", Set.of());
      }
      if (depth > 0) {
        constraints.add(token);
      }
    }
    return new RuleText.Pattern(type, constraints, isAlone);
  }

  private void checkConstraint(Token type, Token token) throws Unexpected {
    Set<String> fields = fields(type.text());
    boolean known =
        switch (token.type()) {
          case WORD ->
              Vocabulary.CONSTRAINT_WORDS.contains(token.text())
                  || (fields.contains(token.text()) && !cursor.peek().is("("));
          case SYMBOL -> Vocabulary.CONSTRAINT_SYMBOLS.contains(token.text());
          case END -> false;
          default -> true;
        };
    if (!known) {
      throw cursor.unexpected(token, "a constraint on the fields of " + type.text(), fields);
    }
  }

  private Set<String> fields(String type) {
    List<String> own = Vocabulary.FACT_FIELDS.get(type);
    return own != null ? Set.copyOf(own) : declared.getOrDefault(type, Map.of()).keySet();
  }

  private Set<String> factTypes() {
    Set<String> types = new TreeSet<>(Vocabulary.FACT_FIELDS.keySet());
    types.addAll(declared.keySet());
    return types;
  }

  private Consequence consequence(List<String> derived) throws Unexpected {
    Consequence consequence = Consequence.NOTHING;
    while (!cursor.peek().is("end")) {
      Token token = cursor.take();
      if (token.is(Vocabulary.GLOBAL)) {
        cursor.expect(".");
        if (VERDICTS.containsValue(consequence)) {
          throw cursor.unexpected(token, "one verdict a rule", Set.of());
        }
        verdict = Optional.of(token);
        consequence = verdict(cursor.take(Type.WORD, "crosses or incoherent"));
      } else if (token.is("insertLogical")) {
        derived.add(insertion());
        consequence = consequence == Consequence.NOTHING ? Consequence.DERIVES : consequence;
      } else if (!token.is(";")) {
        throw cursor.unexpected(
            token,
            "verdict.crosses(drools), verdict.incoherent(drools) or insertLogical(new …())",
            Set.of(Vocabulary.GLOBAL, "insertLogical"));
      }
    }
    return consequence;
  }

  private Consequence verdict(Token method) throws Unexpected {
    Consequence consequence = VERDICTS.get(method.text());
    if (consequence == null) {
      throw cursor.unexpected(method, "crosses or incoherent", VERDICTS.keySet());
    }
    cursor.expect("(");
    cursor.expect("drools");
    cursor.expect(")");
    return consequence;
  }

  private String insertion() throws Unexpected {
    cursor.expect("(");
    cursor.expect("new");
    Token type = cursor.take(Type.WORD, "a fact type declared in this file");
    if (!declared.containsKey(type.text())) {
      throw cursor.unexpected(type, "a fact type declared in this file", declared.keySet());
    }
    cursor.expect("(");
    while (!cursor.peek().is(")")) {
      Token token = cursor.take();
      boolean value = token.type() == Type.STRING || token.type() == Type.NUMBER;
      if (!value && token.type() != Type.VARIABLE && !token.is(",")) {
        throw cursor.unexpected(token, "a string, a number or a $variable", Set.of());
      }
    }
    cursor.take();
    cursor.expect(")");
    return type.text();
  }
}

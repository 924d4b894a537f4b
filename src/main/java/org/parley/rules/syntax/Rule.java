package org.parley.rules.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.rules.Verdict;

/**
 * One rule as written.
 *
 * @param name its name
 * @param metadata value by metadata name, such as {@code crosses}, as they come in the file
 * @param condition when it holds
 * @param verdict what it says of the outcome, or nothing
 * @param derived the facts it derives
 * @param accepted the warnings that are meant to be, each with its reason, as {@link
 *     org.parley.scenario.problem.Accepted} reads them
 */
public record Rule(
    Token name,
    Map<String, Token> metadata,
    Condition condition,
    Optional<Verdict> verdict,
    List<Derivation> derived,
    List<Token> accepted) {

  public Rule {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    derived = List.copyOf(derived);
    accepted = List.copyOf(accepted);
  }

  /** A rule of which no warning is accepted. */
  public Rule(
      Token name,
      Map<String, Token> metadata,
      Condition condition,
      Optional<Verdict> verdict,
      List<Derivation> derived) {
    this(name, metadata, condition, verdict, derived, List.of());
  }

  /** The same with the warnings that are accepted of it. */
  Rule accepting(List<Token> warnings) {
    return new Rule(name, metadata, condition, verdict, derived, warnings);
  }

  /** What a rule says of an outcome, or of the course of talks. */
  public enum Says {
    CROSSES("crosses"),
    INCOHERENT("incoherent"),
    NO_AGREEMENT("noAgreement"),
    HOLDS("holds"),
    /** That an event can happen. */
    HAPPENS("happens");

    private final String word;

    Says(String word) {
      this.word = word;
    }

    /** What rules that say so are about. */
    Subject subject() {
      return this == HAPPENS ? Subject.COURSE : Subject.OUTCOMES;
    }

    /** The word for it in a rule file. */
    public String word() {
      return word;
    }
  }

  /**
   * What it says of the outcome.
   *
   * @param at the global that it says it to
   * @param says what
   */
  public record Verdict(Token at, Says says) {}

  /**
   * A fact that it derives.
   *
   * @param type the declared fact type
   * @param arguments one value a field, in the order of the declaration: texts, numbers, truths,
   *     variables, and sums of such
   */
  public record Derivation(Token type, List<Value> arguments) {
    public Derivation {
      arguments = List.copyOf(arguments);
    }
  }

  /** Whether its verdict is this one. */
  public boolean says(Says what) {
    return verdict.isPresent() && verdict.get().says() == what;
  }

  /** The patterns of its condition, in order, wherever they stand. */
  public Stream<Condition.Pattern> patterns() {
    return condition.patterns();
  }

  /** The value of a metadata name, or nothing. */
  public Optional<Token> metadata(String key) {
    return Optional.ofNullable(metadata.get(key));
  }
}

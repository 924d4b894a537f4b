package org.parley.rules.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Subject;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.VisibleText;

/** Checks what process rules say that an event changes, and how likely it is. */
final class EffectCheck {

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,18})?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,7}");
  private static final int GREATEST = 1_000_000;

  /** Shifts are kept in billionths. */
  private static final int DECIMALS_OF_SHIFTS = 9;

  private final Scenario scenario;
  private final Rule rule;
  private final RuleProblems problems;
  private final IdCheck ids;

  private EffectCheck(Scenario scenario, Rule rule, RuleProblems problems) {
    this.scenario = scenario;
    this.rule = rule;
    this.problems = problems;
    this.ids = new IdCheck(scenario, Subject.COURSE, problems);
  }

  static void check(Scenario scenario, Rule rule, RuleProblems problems) {
    new EffectCheck(scenario, rule, problems).check();
  }

  private void check() {
    Stream.of(Vocabulary.EVENT, Vocabulary.ENDS).forEach(this::named);
    rule.metadata(Vocabulary.CHANCE).ifPresent(this::chance);
    rule.metadata(Vocabulary.PAUSES).ifPresent(token -> whole(token, "@pauses"));
    lines();
    List<String> levels = CourseCheck.levels(scenario);
    List<String> measures = CourseCheck.measures(scenario);
    List<String> parties = scenario.parties().stream().map(Party::id).toList();
    Stream.of(Vocabulary.RAISES, Vocabulary.LOWERS).forEach(key -> known(key, "level", levels));
    Stream.of(Vocabulary.STARTS, Vocabulary.BREAKS).forEach(key -> known(key, "measure", measures));
    Stream.of(Vocabulary.EASES, Vocabulary.STIFFENS, Vocabulary.LEAVES, Vocabulary.LEAKS)
        .forEach(key -> known(key, "party", parties));
    amount();
  }

  private void named(String key) {
    rule.metadata(key)
        .filter(token -> !VisibleText.hasLetters(token.text()))
        .ifPresent(t -> problems.error(ProblemCode.EFFECT, t, "@" + key + " has no name"));
  }

  private void known(String key, String what, List<String> valid) {
    rule.metadata(key).ifPresent(token -> ids.known(token, what, valid));
  }

  private void chance(Token token) {
    boolean isChance =
        DECIMAL.matcher(token.text()).matches()
            && new BigDecimal(token.text()).signum() > 0
            && new BigDecimal(token.text()).compareTo(BigDecimal.ONE) <= 0;
    if (!isChance) {
      number(token, "@chance", "a number above 0 and at most 1");
    }
  }

  private void whole(Token token, String what) {
    boolean isWhole = WHOLE.matcher(token.text()).matches();
    if (!isWhole
        || Integer.parseInt(token.text()) < 1
        || Integer.parseInt(token.text()) > GREATEST) {
      number(token, what, "a whole number in [1, " + GREATEST + "]");
    }
  }

  private void number(Token token, String what, String expected) {
    String is = what + " is [" + token.text() + "], " + expected + " was expected";
    problems.error(ProblemCode.EFFECT_NUMBER, token, is);
  }

  private void lines() {
    Optional<Token> softens = rule.metadata(Vocabulary.SOFTENS);
    Optional<Token> hardens = rule.metadata(Vocabulary.HARDENS);
    Optional<Token> reading = rule.metadata(Vocabulary.READING);
    List<String> positions = scenario.positions().stream().map(Position::id).toList();
    Stream.of(Vocabulary.SOFTENS, Vocabulary.HARDENS)
        .forEach(key -> known(key, "position", positions));
    if (softens.isPresent() && reading.isEmpty()) {
      problems.error(
          ProblemCode.EFFECT,
          softens.get(),
          "@softens without @reading, which says what the line is from then on",
          Optional.of("Maybe add @reading(\"none\"): it no longer binds"));
    }
    if (reading.isEmpty()) {
      return;
    }
    if (softens.isEmpty() && hardens.isEmpty()) {
      String alone = "@reading without @softens or @hardens, which name the position it belongs to";
      problems.error(ProblemCode.EFFECT, reading.get(), alone);
    }
    softens.or(() -> hardens).ifPresent(id -> reading(id, reading.get(), softens.isPresent()));
  }

  private void reading(Token id, Token reading, boolean mayBeNone) {
    int index = scenario.positionIndex(id.text());
    boolean isNone = reading.text().equals(Reading.NONE);
    if (isNone && !mayBeNone) {
      problems.error(
          ProblemCode.EFFECT,
          reading,
          "@hardens has the reading [none], but a line that hardens binds",
          Optional.of("Maybe leave out @reading: the reading it had as the talks began"));
    } else if (index >= 0 && !isNone) {
      ids.reading(scenario.positions().get(index), reading);
    }
  }

  private void amount() {
    Optional<Token> by = rule.metadata(Vocabulary.BY);
    boolean moves = has(Vocabulary.RAISES) || has(Vocabulary.LOWERS);
    Optional<Token> shifts =
        rule.metadata(Vocabulary.EASES).or(() -> rule.metadata(Vocabulary.STIFFENS));
    if (by.isEmpty()) {
      shifts.ifPresent(
          token ->
              problems.error(
                  ProblemCode.EFFECT,
                  token,
                  "@eases and @stiffens take @by",
                  Optional.of("Maybe add @by(\"0.05\")")));
    } else if (moves == shifts.isPresent()) {
      String what =
          moves
              ? "@by belongs to a level or to what a party asks for, and the rule changes both"
              : "@by without @raises, @lowers, @eases or @stiffens";
      Optional<String> advice = Optional.of("Maybe make it two rules").filter(a -> moves);
      problems.error(ProblemCode.EFFECT, by.get(), what, advice);
    } else if (moves) {
      whole(by.get(), "@by");
    } else {
      shift(by.get());
    }
  }

  private void shift(Token token) {
    boolean isShift =
        DECIMAL.matcher(token.text()).matches()
            && new BigDecimal(token.text()).signum() > 0
            && new BigDecimal(token.text()).compareTo(BigDecimal.ONE) <= 0
            && new BigDecimal(token.text()).stripTrailingZeros().scale() <= DECIMALS_OF_SHIFTS;
    if (!isShift) {
      String expected = "a number above 0 and at most 1 with up to nine decimals";
      number(token, "@by", expected);
    }
  }

  private boolean has(String key) {
    return rule.metadata(key).isPresent();
  }
}

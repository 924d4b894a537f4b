package org.parley.rules.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.rules.course.Chance;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Subject;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Party;
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
    new LineEffectCheck(scenario, rule, problems, ids).check();
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
    Optional<Chance> said = Chance.parse(token.text());
    boolean isChance = said.filter(chance -> isProbability(chance.value(), false)).isPresent();
    if (!isChance) {
      String expected = "a number above 0 and at most 1, " + Chance.FORM + ",";
      number(token, "@chance", expected, Chance.meant(token.text()).map(f -> "Maybe [" + f + "]"));
    } else {
      said.flatMap(chance -> chance.range().flatMap(range -> fault(chance.value(), range)))
          .ifPresent(
              f -> problems.error(ProblemCode.CHANCE_RANGE, token, "@chance: the range " + f));
    }
  }

  private static boolean isProbability(BigDecimal number, boolean mayBeNone) {
    return number.signum() >= (mayBeNone ? 0 : 1) && number.compareTo(BigDecimal.ONE) <= 0;
  }

  private static Optional<String> fault(BigDecimal chance, Chance.Span range) {
    String named = "[" + range + "] ";
    if (range.low().compareTo(range.high()) > 0) {
      return Optional.of(named + "ends below where it begins");
    }
    if (!isProbability(range.low(), true) || !isProbability(range.high(), true)) {
      return Optional.of(named + "is not within [0, 1]");
    }
    boolean isInside = range.low().compareTo(chance) <= 0 && chance.compareTo(range.high()) <= 0;
    return isInside
        ? Optional.empty()
        : Optional.of(named + "does not hold the chance [" + chance.toPlainString() + "]");
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
    number(token, what, expected, Optional.empty());
  }

  private void number(Token token, String what, String expected, Optional<String> advice) {
    String is = what + " is [" + token.text() + "], " + expected + " was expected";
    problems.error(ProblemCode.EFFECT_NUMBER, token, is, advice);
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

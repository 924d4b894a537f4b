package org.parley.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.rules.wording.RuleWords;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;

/** Sentences become the rules that somebody would write for them. */
final class SentencesTest {

  @TempDir private Path folder;

  private RuleFile read(String name, String text, List<Problem> problems) throws IOException {
    return RuleFile.read(Files.writeString(folder.resolve(name), text), problems);
  }

  /** The condition of a sentence in DRL, on one line; each was written down by hand. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          A: north rejects w above 0 unless s is binding => Term(issue == "w", value > 0) not (Term(issue == "s", option == "binding"))
          A: rejects w at least 5 and s is not none or weak => Term(issue == "w", value >= 5) and Term(issue == "s", option not in ("none", "weak"))
          A: rejects s is none or weak or w below -2.5 => (Term(issue == "s", option in ("none", "weak")) or Term(issue == "w", value < -2.5))
          A: north accepts p is yearly only if m is joint or q at most 3 => Term(issue == "p", option == "yearly") not (Term(issue == "m", option == "joint") or Term(issue == "q", value <= 3))
          A: north accepts at most two of a, b and c above 0 => accumulate(Term(issue in ("a", "b", "c"), value > 0); $count1 : count(); $count1 > 2)
          A: north accepts at most one of a, b, and c is at least 2 => accumulate(Term(issue in ("a", "b", "c"), value >= 2); $count1 : count(); $count1 > 1)
          A: rejects w is below 4 and v is at most 2 => Term(issue == "w", value < 4) and Term(issue == "v", value <= 2)
          A: north accepts at least one of a and b is x => accumulate(Term(issue in ("a", "b"), option == "x"); $count1 : count(); $count1 < 1)
          A: the sum of a and b stays at least -4 => accumulate(Term(issue in ("a", "b"), $value1 : value); $sum1 : sum($value1); $sum1 < -4)
          A: rejects w between -2 and 4.5 and s is x => Term(issue == "w", value >= -2, value <= 4.5) and Term(issue == "s", option == "x")
          A: rejects w below v unless u at least t => (Term(issue == "v", $value1 : value) and Term(issue == "w", value < $value1)) not ((Term(issue == "t", $value2 : value) and Term(issue == "u", value >= $value2)))
          A: the sum of a and b stays within 40 => accumulate(Term(issue in ("a", "b"), $value1 : value); $sum1 : sum($value1); $sum1 > 40)
          A: rejects not s is none => not (Term(issue == "s", option == "none"))
          A: rejects not (s is none and w is 0) => not (Term(issue == "s", option == "none") and Term(issue == "w", option == "0"))
          A: no outcome has the number of (any of a and b is x) at least 2 => accumulate(Term(issue in ("a", "b"), option == "x"); $count1 : count(); $count1 >= 2)
          """)
  void sentencesBecomeConditions(String sentence, String condition) throws IOException {
    List<Problem> problems = new ArrayList<>();
    String drl = read("s.rules", sentence + ".\n", problems).drl();
    assertThat(problems).isEmpty();
    String between = drl.substring(drl.indexOf("when") + 4, drl.indexOf("then"));
    assertThat(between.strip().replaceAll("\\s+", " ")).isEqualTo(condition);
  }

  /** Each at its place; what only follows from one that was told is left out. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          A: north rejects w between 2 to 4 and s equals none unless v exceeds 3 => to equals exceeds
          A: rejects w exceeds 20 or more => exceeds
          A: rejects (w exceeds 20 and s equals x) or t lacks y => exceeds equals lacks
          A: rejects w above 0 whenever s is x and t equals y => whenever equals
          A: no outcome has any of a or b is x and t equals y => or equals
          """)
  void allThatIsOddInASentenceIsToldAtOnce(String sentence, String odd) throws IOException {
    List<Problem> problems = new ArrayList<>();
    read("s.rules", sentence + ".\n", problems);
    assertThat(problems).allMatch(problem -> problem.code() == ProblemCode.SENTENCE);
    assertThat(problems)
        .extracting(p -> sentence.substring(p.location().column() - 1).split(" ")[0])
        .containsExactly(odd.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "a is x or b is y and c is z, b is y and c is z",
    "a is x and b is y or c is z, a is x and b is y",
    "not (a is x and b is y or c is z), a is x and b is y",
    "(a is x or b is y) and c is z,",
    "a is x or (b is y and c is z),",
    "a is x or y and c is z,",
    "a is x or b is y unless c is z and d is w,",
    "not a is x or b is y, not a is x",
    "not a is x or b is y and c is z, b is y and c is z",
    "(not a is x) or b is y,",
    "not (a is x) or b is y,",
    "not (a is x or b is y),",
    "not a is x or not b is y,",
    "a is x or not b is y,"
  })
  void orBesideAndIsKeptWhereNoBracketsDecide(String condition, String joined) throws IOException {
    List<Problem> problems = new ArrayList<>();
    RuleFile file = read("s.rules", "A: rejects " + condition + ".\n", problems);
    assertThat(problems).isEmpty();
    List<String> expected = joined == null ? List.of() : List.of(joined);
    assertThat(file.aside().mixed()).extracting(Aside.Mixed::joined).isEqualTo(expected);
  }

  @Test
  void headOfARuleComesFromTheSentence() throws IOException {
    List<Problem> problems = new ArrayList<>();
    String text =
        "# Why: D1 p5.\nUP-1=wide: upstream rejects release above 20\n    unless payment is yearly\n"
            + "F-1: no outcome has a is b.\n";
    RuleFile file = read("s.rules", text, problems);
    assertThat(problems).isEmpty();
    Rule first = file.text().rules().get(0);
    assertThat(first.name().text())
        .isEqualTo("UP-1=wide: upstream rejects release above 20 unless payment is yearly");
    assertThat(first.name().line()).isEqualTo(2);
    assertThat(first.metadata("crosses").orElseThrow().text()).isEqualTo("UP-1");
    assertThat(first.metadata("reading").orElseThrow().text()).isEqualTo("wide");
    Rule second = file.text().rules().get(1);
    assertThat(second.metadata("coherence").orElseThrow().text()).isEqualTo("F-1");
    assertThat(second.says(Rule.Says.INCOHERENT)).isTrue();
    assertThat(file.aside().owners())
        .extracting(owner -> owner.position().text() + " of " + owner.party().text())
        .containsExactly("UP-1 of upstream");
  }

  /** What is said of agreements, of statements and of the sentence itself; reasons as written. */
  @Test
  void sentencesSayWhatRulesCan() throws IOException {
    List<Problem> problems = new ArrayList<>();
    String text =
        "A-1: no agreement has a is b\n    unless c above 2, because nobody would sign it (D1, p. 5).\n"
            + "W-1: holds where a is b or c is d.\n"
            + "F-1: no outcome has a is c, accepting W53 and W54 because \"it\" is said twice.\n";
    RuleFile file = read("s.rules", text, problems);
    assertThat(problems).isEmpty();
    List<Rule> rules = file.text().rules();
    assertThat(rules.get(0).metadata("agreement").orElseThrow().text()).isEqualTo("A-1");
    assertThat(rules.get(0).says(Rule.Says.NO_AGREEMENT)).isTrue();
    assertThat(rules.get(0).name().text())
        .isEqualTo("A-1: no agreement has a is b unless c above 2");
    assertThat(rules.get(1).metadata("prefers").orElseThrow().text()).isEqualTo("W-1");
    assertThat(rules.get(1).says(Rule.Says.HOLDS)).isTrue();
    assertThat(RuleWords.of(rules.get(1))).isEqualTo("a is b or c is d");
    assertThat(rules.get(2).accepted())
        .extracting(Token::text)
        .containsExactly("W53: \"it\" is said twice", "W54: \"it\" is said twice");
    assertThat(file.aside().reasons())
        .extracting(Token::text)
        .containsExactly("nobody would sign it (D1, p. 5)", "\"it\" is said twice");
  }

  /** A sentence of any length is a rule; its name ends where names do. */
  @Test
  void longSentencesAreRules() throws IOException {
    List<Problem> problems = new ArrayList<>();
    String text = "A: rejects " + "water is not low and ".repeat(30) + "water is high\n";
    RuleFile file = read("s.rules", "\n" + text, problems);
    assertThat(problems).isEmpty();
    assertThat(file.text().rules().get(0).name().text())
        .hasSizeBetween(180, 200)
        .endsWith(" … (line 2)");
    assertThat(file.text().rules().get(0).patterns()).hasSize(31);
  }

  /** What DRL is printed for sentences is the same rules, read as DRL. */
  @Test
  void printedDrlSaysTheSame() throws IOException {
    List<Problem> problems = new ArrayList<>();
    String text =
        "A: rejects (a is x or b is not y) and not c below -3\nB: the sum of a and b stays within 4\n"
            + "C: no outcome has a is x unless (b is y or c above 2) and d is z\n";
    RuleFile sentences = read("s.rules", text, problems);
    RuleFile drl = read("s.drl", sentences.drl(), problems);
    assertThat(problems).isEmpty();
    assertThat(drl.text().rules()).hasSize(3);
    for (int rule = 0; rule < 3; rule++) {
      assertThat(RuleWords.of(drl.text().rules().get(rule)))
          .isEqualTo(RuleWords.of(sentences.text().rules().get(rule)));
      assertThat(drl.text().rules().get(rule).metadata().keySet())
          .isEqualTo(sentences.text().rules().get(rule).metadata().keySet());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          A north rejects w above 0 => 1:3 [north] stands here, [:] was expected Maybe [:] is missing before [north], or the line is to be indented
          A: north rejects w above => 1:25 the sentence ends here, a number was expected Maybe the next line goes on with it: then indent that line
          A: north rejects w abvoe 0 => 1:20 [abvoe] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [above]
          A: north rejcts w above 0 => 1:10 [rejcts] stands here, [rejects] or [accepts] was expected Maybe [rejects]
          A: north accepts w above 0 => 1:27 the sentence ends here, [only] was expected Maybe [only if …] behind it; or what it does not accept behind [rejects], as [below 50] for [at least 50] and [and] for [or]; or [the sum of … stays within 40] without a party
          A: rejects w above 0 if s is x => 1:22 [if] stands here, the end of the sentence, or [and], [or] or [unless] was expected Maybe [and]
          A: north demands w is x => 1:10 [demands] stands here, [rejects] or [accepts] was expected Maybe [accepts]
          A: north accepts w above 0 if s is x => 1:28 [if] stands here, [only] was expected Maybe [only if]
          A: north accepts w above 0 unless s is x => 1:28 [unless] stands here, [only] was expected Maybe [rejects … and …] for [accepts … unless …]
          A: rejects x unless s is x => 1:14 [unless] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [above 0] or [is x] behind it; or, if [x] is an option, its issue and [is] before it
          A: rejects w is not x and not y => 1:32 the sentence ends here, [is] or [above] or [below] or [at] or [between] was expected Maybe [above 0] or [is x] behind it; or, if [y] is an option, its issue and [is] before it
          A: rejects fewer than two of w and s is x => 1:18 [than] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [accepts at least two of …] or [accepts at most two of …] for what is wanted, or [the number of (any of a and b above 0) at least 2]
          A: rejects at least two of w and s is x => 1:15 [least] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [accepts at least two of …] or [accepts at most two of …] for what is wanted, or [the number of (any of a and b above 0) at least 2]
          A: rejects all of w and s above 0 => 1:16 [of] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [a above 0 and b above 0]: each of them by itself
          A: rejects w above 4 weeks => 1:22 [weeks] stands here, the end of the sentence, or [and], [or] or [unless] was expected Maybe leave [weeks] out: the unit stands in the scenario
          A: rejects w before s => 1:14 [before] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [below]
          A: rejects w from 2 to 3 => 1:14 [from] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [at least], or [between 20 and 30]
          A: rejects w between 2 to 3 => 1:24 [to] stands here, [and] was expected Maybe [and] for [to]
          A: no agreement where w is x => 1:17 [where] stands here, [has] was expected Maybe [has] for [where]
          A: north accepts no more than two of w and s above 0 => 1:21 [more] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [at most] for [no more than]
          A: rejects the number of w above 0 at least 2 => 1:26 [w] stands here, [(] was expected Maybe [the number of (any of a and b above 0) at least 2]
          A: rejects w more than 4 => 1:14 [more] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [above] for [more than]
          A: north the sum of w and s stays within 3 => 1:10 [the] stands here, [rejects] or [accepts] was expected Maybe [A-1: the sum of … stays within 40], without a party
          A: rejects the sum of w and s stays within 3 => 1:31 [stays] stands here, [is] or [above] or [below] or [at] was expected Maybe [A-1: the sum of … stays within 40], without a party
          A: rejects w above s plus r => 1:22 [plus] stands here, the end of the sentence, or [and], [or] or [unless] was expected Maybe a rule in a .drl file: a sentence compares an issue with a number or one other issue
          A: rejects w is between 7 and 3 => 1:25 nothing is between [7] and [3] Maybe [between 3 and 7]
          A: rejects w above 0 unles s is x => 1:22 [unles] stands here, the end of the sentence, or [and], [or] or [unless] was expected Maybe [unless]
          A: rejects w above 0 without s is x => 1:22 [without] stands here, the end of the sentence, or [and], [or] or [unless] was expected Maybe [unless]
          A: rejects (w above 0 => 1:22 the sentence ends here, [)] was expected Maybe [)] is missing for the [(]
          A: rejects w > 0 => 1:14 [>] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [above]
          A: rejects w >= 0 => 1:14 [>] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [at least]
          A: rejects w <> x => 1:14 [<] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [is not]
          A: rejects w over 0 => 1:14 [over] stands here, [is] or [above] or [below] or [at] or [between] was expected Maybe [above]
          A: rejects w above 9,5 => 1:21 [,] stands here, the end of the sentence, or [and], [or] or [unless] was expected Maybe [9.5], with a point
          A: rejects w is x only if v is y => 1:19 [only] stands here, the end of the sentence, or [and], [or] or [unless] was expected Maybe [unless] in its place; or [accepts] for [rejects], with [only if]
          A: rejects w is x. and v is y => 1:18 [.] stands here, the end of the sentence, or [and], [or] or [unless] was expected Maybe one [.] only, at the end: an indented line goes on with the sentence above it
          A: rejects w above 40% => 1:22 [%] stands here, the end of the sentence, or [and], [or] or [unless] was expected Maybe leave [%] out: the unit stands in the scenario
          A: rejects w above 0 => 1:19 [no-break space U+00A0] stands here, a number was expected Maybe a blank in its place
          A: rejects "w" above 0 => 1:12 ["] stands here, an issue, [not] or [(] was expected Maybe without quotes: everything is called by its id
          A: rejects w is “x” => 1:17 [“] stands here, an option was expected Maybe without quotes: everything is called by its id
          A: refuses w is x => 1:12 [w] stands here, [rejects] or [accepts] was expected Maybe [rejects] is missing before [w]
          A: north refuses w is x => 1:10 [refuses] stands here, [rejects] or [accepts] was expected Maybe [rejects]
          A: no deal has w is x => 1:7 [deal] stands here, [outcome] or [agreement] was expected Maybe [outcome] is missing before [deal]
          A: rejects w is x because => 1:19 no reason stands behind [because] Maybe say why it is so
          A: rejects w is x, accepting X3 because y => 1:30 [X3] is no code of a warning Maybe [accepting W53 because …], with the code that [check] shows in brackets
          A: rejects w is x, accepting W53 => 1:33 the sentence ends here, [because] was expected Maybe the next line goes on with it: then indent that line
          """)
  void mistakesPointIntoTheSentence(String sentence, String message) throws IOException {
    List<Problem> problems = new ArrayList<>();
    read("s.rules", sentence + "\nB: rejects a is b\n", problems);
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.code()).isEqualTo(ProblemCode.SENTENCE);
    assertThat(
            problem.location().line()
                + ":"
                + problem.location().column()
                + " "
                + problem.message()
                + problem.advice().map(advice -> " " + advice).orElse(""))
        .isEqualTo(message);
  }

  /** Whatever stands in such a file, it is read to its end or refused with places inside it. */
  @Test
  void randomWordsAreReadOrRefused() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    String[] words =
        ("a is b;c above 2;d is not x or y;and;or;unless;not;(;);and;or;the sum of a and b at most 3;"
                + "only if;at least;,;.;3;-2.5;two;# no;\n ;\n;\t;\";@;rule;B: rejects;any of a and b is x")
            .split(";");
    int understood = 0;
    for (int file = 0; file < 500; file++) {
      StringBuilder text = new StringBuilder("A: rejects ");
      int length = 1 + random.nextInt(12);
      for (int word = 0; word < length; word++) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      List<Problem> problems = new ArrayList<>();
      RuleFile read = read("s.rules", text.toString(), problems);
      long lines = text.toString().lines().count();
      assertThat(problems)
          .allSatisfy(p -> assertThat(p.location().line()).isBetween(1, (int) lines))
          .allSatisfy(p -> assertThat(p.advice().orElse("")).as(p.message()).startsWith("Maybe "));
      if (problems.isEmpty()) {
        understood++;
        List<Problem> again = new ArrayList<>();
        RuleFile drl = read("s.drl", read.drl(), again);
        assertThat(again).as("%s", read.drl()).isEmpty();
        assertThat(drl.text().rules()).hasSameSizeAs(read.text().rules());
      }
    }
    assertThat(understood).isPositive();
  }
}

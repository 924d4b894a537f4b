package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.rules.Target.Crossing;
import org.parley.rules.syntax.RuleLimits;
import org.parley.testkit.Outcomes;
import org.parley.testkit.Sketch;

/**
 * The recipes of the page on rules cross what it says they cross, and its limits are those in
 * force.
 */
final class RuleCookbookTest {

  private static final Path PAGE = Path.of("src/site/rules.md");
  private static final Pattern RECIPE =
      Pattern.compile(
          "(?s)### ([^\\n]+)\\n.*?```drl\\n(.*?)```\\n\\nCrosses `(.*?)`; not `(.*?)`\\.");

  /** A recipe: its heading, its rules, an outcome they cross and one they do not. */
  record Recipe(String name, String rules, String crossed, String spared) {}

  @TempDir private Path folder;

  static Stream<Recipe> recipes() throws IOException {
    List<Recipe> recipes = new ArrayList<>();
    Matcher found = RECIPE.matcher(Files.readString(PAGE));
    while (found.find()) {
      recipes.add(new Recipe(found.group(1), found.group(2), found.group(3), found.group(4)));
    }
    return recipes.stream();
  }

  @Test
  void everyBlockIsARecipe() throws IOException {
    long blocks = Pattern.compile("(?m)^```drl$").matcher(Files.readString(PAGE)).results().count();
    assertThat(recipes().count()).isEqualTo(blocks).isGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void recipeCrossesWhatThePageSays(Recipe recipe) {
    RuleBook book =
        Sketch.scenario()
            .number("release", "20", "40", "60")
            .issue("payment", "none", "once", "yearly")
            .issue("monitoring", "joint", "upstream-only")
            .number("works", "2027", "2028", "2030")
            .number("transfer", "2027", "2028", "2030")
            .number("north", "0", "10", "20")
            .number("south", "0", "10", "20")
            .number("east", "0", "10", "20")
            .position("A", "upstream", "")
            .rules(recipe.rules())
            .compile(folder);
    int target = book.targets().indexOf(new Crossing("A", "plain"));
    try (Judge judge = book.openJudge()) {
      assertThat(judge.concluded(Outcomes.of(book.scenario(), recipe.crossed())).get(target))
          .as(recipe.crossed())
          .isTrue();
      assertThat(judge.concluded(Outcomes.of(book.scenario(), recipe.spared())).get(target))
          .as(recipe.spared())
          .isFalse();
    }
  }

  @Test
  void limitsAreThoseInForce() throws IOException {
    assertThat(Files.readString(PAGE))
        .contains(
            "rules, fact types in a file | " + RuleLimits.RULES + ", " + RuleLimits.FACT_TYPES)
        .contains("derived by a rule | " + RuleLimits.FIELDS + ", " + RuleLimits.CONCLUSIONS)
        .contains("| patterns in a rule | " + RuleLimits.PATTERNS)
        .contains("lets a rule match | " + RuleLimits.ALTERNATIVES)
        .contains(
            "each such way | " + String.format(Locale.ROOT, "%,d", RuleLimits.PATTERNS_OF_FILE))
        .contains("compared in a pattern | " + RuleLimits.VALUES)
        .contains("and signs | " + RuleLimits.DEPTH)
        .contains("package's name | " + RuleLimits.NAME + ", " + RuleLimits.NAME_PARTS)
        .contains("as worked out | " + RuleLimits.DIGITS + ", " + RuleLimits.RESULT_DIGITS)
        .contains(
            "all rules | " + RuleLimits.MATCHES + ", " + RuleLimits.ALL_RULES * RuleLimits.MATCHES)
        .contains("listed of a file | " + RuleLimits.PROBLEMS);
  }
}

package org.parley.scenario.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionsTest {

  private static final List<String> IDS = List.of("ukraine", "russia", "united-states", "europe");

  @ParameterizedTest
  @CsvSource({
    "ukrain, ukraine",
    "Ukraine, ukraine",
    "rusisa, russia",
    "unitedstates, united-states",
    "united_state, united-states",
    "evrope, europe"
  })
  void mistypedWordFindsTheOneMeant(String word, String meant) {
    assertThat(Suggestions.nearest(word, IDS)).contains(meant);
    assertThat(Suggestions.advice(word, IDS)).contains("Maybe [" + meant + "]");
  }

  @ParameterizedTest
  @CsvSource({"china", "x", "uk", "''"})
  void wordFarFromAllFindsNothing(String word) {
    assertThat(Suggestions.nearest(word, IDS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ukr, Maybe [ukraine]",
    "UNI, Maybe [united-states]",
    "nato, Maybe [nato-status] or [nato-troops]",
    // An edit away goes before what only begins with the word.
    "rusia, Maybe [russia]"
  })
  void beginningOfAWordFindsTheWholeWord(String word, String advice) {
    List<String> ids = new ArrayList<>(IDS);
    ids.addAll(List.of("nato-status", "nato-troops", "rusiana"));
    assertThat(Suggestions.advice(word, ids)).contains(advice);
  }

  @Test
  void beginningOfManyWordsMeansNoneOfThem() {
    List<String> ids = List.of("issue-10", "issue-11", "issue-12", "issue-13");
    assertThat(Suggestions.advice("issue", ids)).isEmpty();
    assertThat(Suggestions.advice("RU-", List.of("RU-long-1", "RU-long-2"))).isEmpty();
  }

  @Test
  void wordOfUnreasonableLengthFindsNothing() {
    String word = "a".repeat(65);
    assertThat(Suggestions.nearest(word, List.of(word + "b"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // Counted by hand; the last is where one edit a character differs from any edits: "ca" to
    // "ac" to "abc" would be two.
    "'', '', 0",
    "a, '', 1",
    "kitten, sitting, 3",
    "ab, ba, 1",
    "ca, abc, 3"
  })
  void distanceEqualsTheCountByHand(String first, String second, int edits) {
    assertThat(Suggestions.distance(first, second)).isEqualTo(edits);
    assertThat(Suggestions.distance(second, first)).isEqualTo(edits);
  }

  @Test
  void everyWordOneEditAwayHasDistanceOne() {
    assertThat(neighbours("abca"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            word ->
                assertThat(Suggestions.distance("abca", word))
                    .isEqualTo(word.equals("abca") ? 0 : 1));
  }

  private static List<String> neighbours(String word) {
    List<String> words = new ArrayList<>();
    for (int at = 0; at <= word.length(); at++) {
      for (char letter : "abc".toCharArray()) {
        words.add(word.substring(0, at) + letter + word.substring(at));
      }
    }
    for (int at = 0; at < word.length(); at++) {
      words.add(word.substring(0, at) + word.substring(at + 1));
      for (char letter : "abc".toCharArray()) {
        words.add(word.substring(0, at) + letter + word.substring(at + 1));
      }
    }
    for (int at = 1; at < word.length(); at++) {
      words.add(
          word.substring(0, at - 1)
              + word.charAt(at)
              + word.charAt(at - 1)
              + word.substring(at + 1));
    }
    return words;
  }
}

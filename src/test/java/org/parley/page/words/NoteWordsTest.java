package org.parley.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.answer.Lack;
import org.parley.answer.Listed;
import org.parley.answer.Memory;
import org.parley.answer.Note;
import org.parley.answer.Note.NotBinding.Given;
import org.parley.answer.Sought;
import org.parley.answer.WorldsNote;
import org.parley.scenario.LadderStep;
import org.parley.testkit.Samples;
import org.parley.testkit.Shown;

final class NoteWordsTest {

  private static final Optional<Memory> UNKNOWN = Optional.empty();

  static Stream<Note> notes() {
    return Samples.notes();
  }

  private static String words(Note note) {
    return Shown.words(List.of(note)).get(0);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void everyNoteIsASentenceWithoutCapitalOrFullStop(Note note) {
    assertThat(words(note)).isNotBlank().doesNotEndWith(".").doesNotContain("null");
    assertThat(words(note).charAt(0))
        .satisfies(c -> assertThat(Character.isUpperCase(c)).isFalse());
  }

  @ParameterizedTest
  @EnumSource
  void whateverCanBeMissingHasWords(Sought sought) {
    assertThat(words(new Note.Interrupted(List.of(sought)))).startsWith("interrupted before");
    assertThat(words(new Note.Missing(sought, Lack.TIME, UNKNOWN)))
        .endsWith(" for want of time; --time allows more");
  }

  @Test
  void severalAnswersAreOneList() {
    List<Sought> three = List.of(Sought.CORES, Sought.CROSSINGS, Sought.RELAXATIONS);
    assertThat(words(new Note.NotExact(Lack.TIME, three, UNKNOWN)))
        .isEqualTo(
            "not exact for want of time: all cores, how often each line is crossed and all"
                + " relaxations; --time allows more");
    assertThat(words(new Note.Interrupted(List.of()))).isEqualTo("interrupted");
  }

  @Test
  void memoryIsAdvisedAsFarAsItIsKnownAndCanBeAllowed() {
    List<Sought> cores = List.of(Sought.CORES);
    assertThat(words(new Note.NotExact(Lack.MEMORY, cores, Optional.of(new Memory(2, true)))))
        .endsWith("all cores; at most --memory 2 is needed");
    assertThat(words(new Note.NotExact(Lack.MEMORY, cores, Optional.of(new Memory(1e6, false)))))
        .endsWith("; --memory allows more, but perhaps not enough");
    assertThat(words(new Note.NotExact(Lack.MEMORY, cores, UNKNOWN)))
        .endsWith("; --memory allows more");
    Optional<Memory> much = Optional.of(new Memory(1e6, false));
    assertThat(words(new Note.Missing(Sought.EXACT_ZONE, Lack.MEMORY, much)))
        .isEqualTo(
            "no exact expected zone for want of memory; it takes more than --memory can allow");
    Optional<Memory> little = Optional.of(new Memory(3, true));
    assertThat(words(new Note.Missing(Sought.EXACT_ZONE, Lack.MEMORY, little)))
        .endsWith("; --memory 3 is needed");
  }

  @Test
  void listsThatEndedEarlySayWhatLetsThemGoOn() {
    assertThat(words(new Note.MoreThanFound(Listed.CORE, 1, Lack.LENGTH)))
        .isEqualTo("1 core found, there may be more: parley conflicts --limit lists more");
    assertThat(words(new Note.SmallestListed(Listed.RELAXATION, 2, 1_008, Lack.TIME)))
        .isEqualTo("the 2 smallest of 1,008 relaxations are listed: --time allows more");
    assertThat(words(new Note.MoreChanges(Lack.LENGTH, Optional.empty())))
        .isEqualTo("not all sets of changes were found: --limit allows more");
    assertThat(words(new Note.MoreChanges(Lack.LENGTH, Optional.of(5_000))))
        .isEqualTo("not all sets of changes were found: only 5,000 are looked for");
  }

  @Test
  void whatMakesNoDifferenceIsNamedAsItWasAskedFor() {
    List<Given> both = List.of(new Given(true, "P"), new Given(false, "Q"));
    assertThat(words(new Note.NotBinding(both, LadderStep.STATED)))
        .isEqualTo(
            "--waive P, --firmness Q have no effect: the positions do not bind with --enforce"
                + " stated");
    assertThat(words(new Note.NothingToCorrelate(List.of("north"))))
        .isEqualTo(
            "--correlation north has no effect: the party has fewer than two enforced lines that"
                + " may bind or not");
  }

  @Test
  void onlyTheFirstFiveOfManyWideRulesAreNamed() {
    assertThat(words(new Note.Untabulated(List.of("a", "b", "c", "d", "e", "f", "g"))))
        .startsWith("not exact: the rules for [a, b, c, d, e] and 2 more read too many issues");
  }

  @Test
  void noteOnOneOfSeveralScenariosNamesIt() {
    assertThat(words(new Note.On("march", new WorldsNote.OnlyDealsDrawn())))
        .isEqualTo("march: every world drawn has a deal");
  }
}

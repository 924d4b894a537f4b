package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.answer.Sought.ACCEPTABLE_OUTCOMES;
import static org.parley.answer.Sought.COHERENT_OUTCOMES;
import static org.parley.answer.Sought.CORES;
import static org.parley.answer.Sought.CROSSINGS;
import static org.parley.answer.Sought.LADDER;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.answer.Lack;
import org.parley.answer.Memory;
import org.parley.answer.Note;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;

final class SpentNotesTest {

  private static Spent<Integer> edges(double edges) {
    return Spent.ofMemory(100 * edges);
  }

  @Test
  void nothingIsSaidOfAnswersThatAreThere() {
    SpentNotes notes = new SpentNotes(() -> false);
    notes.add(CROSSINGS, new Known<>(42));
    assertThat(notes.notes()).isEmpty();
  }

  @Test
  void answersAreNamedOnceByWhatTheyWant() {
    SpentNotes notes = new SpentNotes(() -> false);
    notes.add(COHERENT_OUTCOMES, Spent.ofTime());
    notes.add(CROSSINGS, Spent.ofMemory());
    notes.add(ACCEPTABLE_OUTCOMES, Spent.ofTime());
    notes.add(COHERENT_OUTCOMES, Spent.ofTime());
    notes.add(LADDER, Spent.ofTime());
    assertThat(notes.notes())
        .containsExactly(
            new Note.NotExact(Lack.MEMORY, List.of(CROSSINGS), Optional.empty()),
            new Note.NotExact(
                Lack.TIME,
                List.of(COHERENT_OUTCOMES, ACCEPTABLE_OUTCOMES, LADDER),
                Optional.empty()));
  }

  /** A megabyte is 1,048,576 bytes and an edge takes 100. */
  @ParameterizedTest
  @CsvSource({
    "10485, 1, true",
    "10486, 2, true",
    "171798691, 16384, true",
    "171798692, 16385, false",
  })
  void predictedEdgesSayHowMuchMemoryIsEnough(double edges, double megabytes, boolean isAllowed) {
    SpentNotes notes = new SpentNotes(() -> false);
    notes.add(LADDER, edges(3));
    notes.add(CROSSINGS, edges(edges));
    assertThat(notes.notes())
        .containsExactly(
            new Note.NotExact(
                Lack.MEMORY,
                List.of(LADDER, CROSSINGS),
                Optional.of(new Memory(megabytes, isAllowed))));
  }

  /** What one of them takes is not known, so nothing is known to be enough for all. */
  @Test
  void memoryIsNotPredictedUnlessItIsForAll() {
    SpentNotes notes = new SpentNotes(() -> false);
    notes.add(LADDER, edges(3));
    notes.add(CROSSINGS, Spent.ofMemory());
    assertThat(notes.notes())
        .containsExactly(
            new Note.NotExact(Lack.MEMORY, List.of(LADDER, CROSSINGS), Optional.empty()));
  }

  @Test
  void memoryAdvisedIsWhatTheBudgetThenAllows() {
    assertThat(Budgets.exact(1, 1).maxEdges()).isEqualTo(10_485);
    assertThat(Budgets.exact(Budgets.MOST_MEGABYTES, 1).maxEdges()).isEqualTo(171_798_691);
  }

  /** A megabyte is 1,048,576 bytes. */
  @ParameterizedTest
  @CsvSource({"1048576, 1, true", "1048577, 2, true", "1e20, 95367431640625, false"})
  void bytesNeededAreSaidInMegabytes(double bytes, double megabytes, boolean isAllowed) {
    assertThat(Budgets.memory(bytes)).isEqualTo(new Memory(megabytes, isAllowed));
  }

  /** What ran out of memory would have done so without the interruption. */
  @Test
  void interruptionIsToldOnceAndTimeIsNotBlamedForIt() {
    AtomicBoolean cancelled = new AtomicBoolean();
    SpentNotes notes = new SpentNotes(cancelled::get);
    notes.add(COHERENT_OUTCOMES, Spent.ofTime());
    assertThat(notes.isInterrupted(CORES, Want.TIME)).isFalse();
    cancelled.set(true);
    notes.add(LADDER, Spent.ofTime());
    notes.add(CROSSINGS, Spent.ofMemory());
    assertThat(notes.isInterrupted(CORES, Want.COUNT)).isFalse();
    assertThat(notes.isInterrupted(CORES, Want.TIME)).isTrue();
    assertThat(notes.notes())
        .containsExactly(
            new Note.NotExact(Lack.MEMORY, List.of(CROSSINGS), Optional.empty()),
            new Note.NotExact(Lack.TIME, List.of(COHERENT_OUTCOMES), Optional.empty()),
            new Note.Interrupted(List.of(LADDER, CORES)));
  }

  @Test
  void interruptionThatLeftNothingOutIsToldToo() {
    assertThat(new SpentNotes(() -> true).notes()).containsExactly(new Note.Interrupted(List.of()));
  }
}

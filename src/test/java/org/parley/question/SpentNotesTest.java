package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    notes.add("the answer", new Known<>(42));
    assertThat(notes.notes()).isEmpty();
  }

  @Test
  void answersAreNamedOnceByWhatTheyWant() {
    SpentNotes notes = new SpentNotes(() -> false);
    notes.add("a", Spent.ofTime());
    notes.add("b", Spent.ofMemory());
    notes.add("c", Spent.ofTime());
    notes.add("a", Spent.ofTime());
    notes.add("d", Spent.ofTime());
    assertThat(notes.notes())
        .containsExactly(
            "not exact for want of memory: b; --memory allows more",
            "not exact for want of time: a, c and d; --time allows more");
  }

  /** A megabyte is 1,048,576 bytes and an edge takes 100. */
  @ParameterizedTest
  @CsvSource({
    "10485, at most --memory 1 is needed",
    "10486, at most --memory 2 is needed",
    "171798691, at most --memory 16384 is needed",
    "171798692, '--memory allows more, but perhaps not enough'",
    "1e300, '--memory allows more, but perhaps not enough'",
  })
  void predictedEdgesSayHowMuchMemoryIsEnough(double edges, String advice) {
    SpentNotes notes = new SpentNotes(() -> false);
    notes.add("less", edges(3));
    notes.add("more", edges(edges));
    assertThat(notes.notes())
        .containsExactly("not exact for want of memory: less and more; " + advice);
  }

  @Test
  void memoryAdvisedIsWhatTheBudgetThenAllows() {
    assertThat(Budgets.exact(1, 1).maxEdges()).isEqualTo(10_485);
    assertThat(Budgets.exact(Budgets.MOST_MEGABYTES, 1).maxEdges()).isEqualTo(171_798_691);
  }

  /** A megabyte is 1,048,576 bytes. */
  @ParameterizedTest
  @CsvSource({
    "1048576, --memory 1 is needed",
    "1048577, --memory 2 is needed",
    "1e20, it takes more than --memory can allow",
  })
  void bytesNeededAreSaidInMegabytes(double bytes, String words) {
    assertThat(Budgets.needed(bytes)).isEqualTo(words);
  }

  /** What ran out of memory would have done so without the interruption. */
  @Test
  void interruptionIsToldOnceAndTimeIsNotBlamedForIt() {
    AtomicBoolean cancelled = new AtomicBoolean();
    SpentNotes notes = new SpentNotes(cancelled::get);
    notes.add("a", Spent.ofTime());
    assertThat(notes.isInterrupted("all cores", Want.TIME)).isFalse();
    cancelled.set(true);
    notes.add("b", Spent.ofTime());
    notes.add("c", Spent.ofMemory());
    assertThat(notes.isInterrupted("all cores", Want.COUNT)).isFalse();
    assertThat(notes.isInterrupted("all cores", Want.TIME)).isTrue();
    assertThat(notes.notes())
        .containsExactly(
            "not exact for want of memory: c; --memory allows more",
            "not exact for want of time: a; --time allows more",
            "interrupted before these were known: b and all cores");
  }

  @Test
  void interruptionThatLeftNothingOutIsToldToo() {
    assertThat(new SpentNotes(() -> true).notes()).containsExactly("interrupted");
  }
}

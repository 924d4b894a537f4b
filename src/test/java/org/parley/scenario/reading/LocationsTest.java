package org.parley.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.scenario.problem.Problem;

final class LocationsTest {

  private static final String FILE = "good/full.yaml";
  private final Locations locations = ScenarioReader.readLocated(Corpus.file(FILE)).locations();

  /** The place of a text in the file, found by searching for it. */
  private static Problem.Location placeOf(String text) {
    SourceText source = SourceText.read(Corpus.file(FILE));
    for (int line = 1; line <= source.lineCount(); line++) {
      int column = source.line(line).indexOf(text) + 1;
      if (column > 0) {
        return source.location(line, column);
      }
    }
    throw new IllegalArgumentException("text [" + text + "] is not in the file");
  }

  @Test
  void readingHasThePlaceOfItsName() {
    assertThat(locations.reading("S-2", "sole")).isEqualTo(placeOf("sole: {}"));
  }

  @Test
  void whatIsNotNamedHasThePlaceOfWhatIsAroundIt() {
    assertThat(locations.reading("N-1", "plain")).isEqualTo(placeOf("N-1:"));
    assertThat(locations.reading("nobody", "plain")).isEqualTo(placeOf("positions:"));
  }
}

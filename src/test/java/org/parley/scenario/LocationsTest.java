package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void everythingNamedHasThePlaceOfItsName() {
    assertThat(locations.document("S002")).isEqualTo(placeOf("S002: {title"));
    assertThat(locations.party("south")).isEqualTo(placeOf("south: {title"));
    assertThat(locations.issue("water").text()).isEqualTo("  water:");
    assertThat(locations.issue("water").column()).isEqualTo(3);
    assertThat(locations.option("border", "river")).isEqualTo(placeOf("river: {basis"));
    assertThat(locations.position("S-2")).isEqualTo(placeOf("S-2: {party"));
    assertThat(locations.reading("S-2", "sole")).isEqualTo(placeOf("sole: {}"));
    assertThat(locations.ruleFile(0)).isEqualTo(placeOf("../rules.drl"));
  }

  @Test
  void whatIsNotNamedHasThePlaceOfWhatIsAroundIt() {
    assertThat(locations.reading("N-1", "plain")).isEqualTo(locations.position("N-1"));
    assertThat(locations.position("nobody")).isEqualTo(placeOf("positions:"));
    assertThat(locations.ruleFile(7)).isEqualTo(placeOf("rules:"));
    assertThat(locations.ruleFile(-1)).isEqualTo(placeOf("rules:"));
  }
}

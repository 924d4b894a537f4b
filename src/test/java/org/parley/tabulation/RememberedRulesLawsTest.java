package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.reading.ScenarioReader;

/** Whatever is edited, what is remembered in part is as if it were all made anew. */
final class RememberedRulesLawsTest {

  @TempDir private Path folder;

  private TabulatedScenario opened(Path scenario) {
    TableStore store = new TableStore(folder.resolve("cache"));
    return new TableSource(Optional.of(store), "test", Tabulator.DEFAULT_LIMIT)
        .open(ScenarioReader.readLocated(scenario));
  }

  /** Small scenarios whose rules say all that rules can say, with an edit at random. */
  @Test
  void generatedScenariosAreAsIfMadeAnew() throws IOException {
    assertThat(partlyMadeAnew(0, 40)).isGreaterThan(15);
  }

  @Tag("slow")
  @Test
  void twoHundredGeneratedScenariosAreAsIfMadeAnew() throws IOException {
    assertThat(partlyMadeAnew(40, 240)).isGreaterThan(80);
  }

  /** Of how many some tables were made anew and some not. */
  private int partlyMadeAnew(int from, int to) throws IOException {
    int partly = 0;
    for (int seed = from; seed < to; seed++) {
      Path place = Files.createDirectories(folder.resolve("generated" + seed));
      Path scenario = GeneratedRules.sketch(seed).write(place);
      Path rules = place.resolve("rules.drl");
      Remembered.judgeSome(opened(scenario));
      String text = Files.readString(rules);
      String yaml = Files.readString(scenario);
      Random random = new Random(seed);
      if (random.nextInt(4) == 0) {
        Files.writeString(scenario, editedAtRandom(yaml, random));
      } else {
        List<String> all = RuleEdit.rules(text);
        String rule = all.get(random.nextInt(all.size()));
        RuleEdit edit = RuleEdit.values()[random.nextInt(RuleEdit.values().length)];
        Files.writeString(rules, text.replace(rule, edit.of(rule)));
      }
      if (Remembered.refused(ScenarioReader.readLocated(scenario)).isEmpty()) {
        TabulatedScenario opened = opened(scenario);
        Remembered.assertFresh(opened);
        int count = Remembered.asked(opened).size();
        partly += !opened.remembered() && count < opened.tabulation().entries().size() ? 1 : 0;
      }
    }
    return partly;
  }

  /** Another party, status or option rejected, or one more option. */
  private static String editedAtRandom(String yaml, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> yaml.replaceFirst("party: north", "party: south");
      case 1 -> yaml.replaceFirst("status: stated", "status: carried");
      case 2 -> yaml.replaceFirst("(i1: \\[)o\\d", "$1o0").replaceFirst("(i0: \\[)\\d+", "$110");
      default ->
          yaml.replaceFirst(
              "      10: \\{basis: complement}\n",
              "      10: {basis: complement}\n      17: {basis: complement}\n");
    };
  }
}

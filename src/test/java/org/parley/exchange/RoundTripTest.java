package org.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.preference.PartyUtility;
import org.parley.preference.Utilities;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Tabulation;

/** What is exported and imported again is worth the same to the last digit. */
final class RoundTripTest {

  private static final int SCENARIOS = 60;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Tool.class)
  void utilitiesAreTheSameIntegersThereAndBack(Tool tool) throws IOException {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Path at = Files.createDirectories(folder.resolve(tool.label() + seed));
      Scenario scenario = read(at, Map.of("made.yaml", text(new Random(seed)), "r.drl", "// none"));
      Utilities utilities = utilities(scenario);

      Exported exported = Exported.of(scenario, utilities, tool);
      Path out = Files.createDirectories(at.resolve("out"));
      List<Path> files =
          exported.texts().keySet().stream().sorted().map(name -> out.resolve(name)).toList();
      for (Path file : files) {
        Files.writeString(file, exported.texts().get(String.valueOf(file.getFileName())));
      }
      Domain domain = ForeignReader.read(files, Evaluations.GENIUS, Optional.empty());
      ScenarioFiles.Written written = ScenarioFiles.of(domain, false, "2000", "Imported");
      Scenario back = read(Files.createDirectories(at.resolve("in")), written.texts());

      requireSame(scenario, utilities, back, seed, tool);
    }
  }

  private static void requireSame(
      Scenario scenario, Utilities utilities, Scenario back, int seed, Tool tool) {
    Utilities again = utilities(back);
    assertThat(back.issues().stream().map(i -> i.options().size()).toList())
        .isEqualTo(scenario.issues().stream().map(i -> i.options().size()).toList());
    for (PartyUtility party : utilities.parties()) {
      PartyUtility other =
          again.parties().stream()
              .filter(p -> p.party().equals(party.party()))
              .findFirst()
              .orElseThrow();
      forEachOutcome(
          scenario,
          outcome ->
              assertThat(new BigFraction(other.of(outcome), other.denominator()))
                  .as("seed %d, %s, %s", seed, tool, party.party())
                  .isEqualTo(new BigFraction(party.of(outcome), party.denominator())));
      if (tool != Tool.GENIUSWEB) {
        assertThat(new BigFraction(other.reservation(), other.denominator()))
            .isEqualTo(new BigFraction(party.reservation(), party.denominator()));
      }
    }
  }

  private static void forEachOutcome(
      Scenario scenario, java.util.function.Consumer<int[]> consumer) {
    int[] outcome = new int[scenario.issues().size()];
    int place = 0;
    while (place >= 0) {
      consumer.accept(outcome);
      place = outcome.length - 1;
      while (place >= 0 && ++outcome[place] == scenario.issues().get(place).options().size()) {
        outcome[place--] = 0;
      }
    }
  }

  private static Utilities utilities(Scenario scenario) {
    return Utilities.of(scenario, new Tabulation(List.of())).orElseThrow();
  }

  private static Scenario read(Path at, Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Files.writeString(at.resolve(file.getKey()), file.getValue());
    }
    String name =
        texts.keySet().stream().filter(n -> n.endsWith(".yaml")).findFirst().orElseThrow();
    return ScenarioReader.read(at.resolve(name));
  }

  /** A scenario of two to four parties that uses every way to say what options are worth. */
  private static String text(Random random) {
    int issues = 2 + random.nextInt(3);
    int[] options = IntStream.range(0, issues).map(k -> 2 + random.nextInt(4)).toArray();
    StringBuilder yaml = new StringBuilder("parley: 1\nid: made\ntitle: Made\ndate: \"2000\"\n");
    yaml.append("documents: {}\nparties:\n");
    int parties = 2 + random.nextInt(3);
    IntStream.range(0, parties).forEach(p -> yaml.append("  p" + p + ": {title: P" + p + "}\n"));
    yaml.append("issues:\n");
    for (int issue = 0; issue < issues; issue++) {
      yaml.append("  i" + issue + ":\n    title: I\n    options:\n");
      for (int option = 0; option < options[issue]; option++) {
        yaml.append("      o" + option + ": {title: T" + option + "}\n");
      }
    }
    yaml.append("positions: {}\nrules: [r.drl]\nassumptions:\n  utility:\n");
    for (int party = 0; party < parties; party++) {
      yaml.append(
          "    p" + party + ":\n      as-given: " + random.nextBoolean() + "\n      weights:\n");
      for (int issue = 0; issue < issues; issue++) {
        yaml.append("        i" + issue + ": " + (1 + random.nextInt(9)) + "\n");
      }
      yaml.append("      values:\n");
      for (int issue = 0; issue < issues; issue++) {
        yaml.append("        i" + issue + ": " + worth(random, options[issue]) + "\n");
      }
      yaml.append("      reservation: 0." + random.nextInt(10) + "\n");
    }
    return yaml.toString();
  }

  private static String worth(Random random, int options) {
    return switch (random.nextInt(3)) {
      case 0 -> "{shape: linear, best: o0, worst: o" + (options - 1) + "}";
      case 1 -> "{shape: peak, at: o" + random.nextInt(options) + "}";
      default -> {
        StringBuilder points = new StringBuilder("{shape: points, full: 7, points: {");
        for (int option = 0; option < options; option++) {
          points.append(option == 0 ? "" : ", ").append("o" + option + ": " + random.nextInt(20));
        }
        yield points.append("}}").toString();
      }
    };
  }
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;

/** What the notes of the shipped scenarios count is what the program counts. */
final class ScenarioNotesTest {

  @TempDir private Path folder;

  private int runs;

  private BigInteger acceptable(ShippedScenario shipped, String... options) {
    shipped.tabulated();
    Path out = folder.resolve("out-" + runs++);
    List<Object> words = new ArrayList<>(List.of("run", shipped.file(), "--draws", 0));
    words.addAll(List.of(options));
    words.addAll(List.of("-o", out));
    Cli.run(words.toArray()).succeeded();
    return Cli.summary(out).at("/acceptable/exact/count").bigIntegerValue();
  }

  /** The notes on one line. */
  private static String notes(ShippedScenario shipped) throws IOException {
    String text = Files.readString(shipped.file());
    return text.substring(0, text.indexOf("\ndocuments:")).replaceAll("\\s+", " ");
  }

  private static String words(BigInteger count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  @Test
  void sentencesThatTheHeadlineHangsOnAreWaivedAsTheNotesSay() throws IOException {
    for (ShippedScenario shipped : List.of(ShippedScenario.DECEMBER, ShippedScenario.FEBRUARY)) {
      String moscow = words(acceptable(shipped, "--waive", "RU-R2,RU-R3,RU-R4"));
      String kyiv = words(acceptable(shipped, "--waive", "UA-R1,UA-R3,UA-R4"));
      assertThat(notes(shipped))
          .contains("Waive the three of p3 and " + moscow + " outcomes are left;")
          .contains("waive the three of p7 and " + kyiv + " are.");
    }
  }

  @Test
  void zoneOfMarchIsMadeOfWhatTheNotesSay() throws IOException {
    ShippedScenario march = ShippedScenario.MARCH;
    BigInteger truce = acceptable(march, "--fix", "ceasefire-days=30");
    assertThat(acceptable(march, "--fix", "ceasefire-days=90")).isEqualTo(truce);
    String[] fighting = {"--fix", "ceasefire-days=0", "--waive", "A-01"};
    assertThat(acceptable(march, fighting)).isEqualTo(truce);
    BigInteger paused = acceptable(march, "--fix", "ceasefire-days=0");
    BigInteger nothing =
        acceptable(march, "--fix", "ceasefire-days=0,energy-truce-days=0", "--waive", "A-01");
    String settlement = words(acceptable(march, "--fix", "ceasefire-days=9999"));
    assertThat(notes(march))
        .contains(settlement + " of its " + words(acceptable(march)) + " outcomes are a permanent")
        .contains(words(truce) + " are the truce of 30 days")
        .contains(words(paused) + " go on fighting while")
        .contains(words(nothing) + " outcomes that cross no line");
    assertThat(paused.add(nothing)).isEqualTo(truce);
  }

  /** The lines of S002 p3 by the options they leave: NATO frozen or shut, some limits, the land. */
  @Test
  void linesDatedBackToMarchWouldLeaveWhatTheNotesSay() throws IOException {
    ShippedScenario march = ShippedScenario.MARCH;
    BigInteger frozen = BigInteger.ZERO;
    for (String nato : List.of("aspirations-frozen", "membership-excluded")) {
      for (String army : List.of("partial-limits", "limits-as-drafted")) {
        String fixed = "nato-status=" + nato + ",armed-forces-limits=" + army;
        String land = ",occupied-territory=";
        frozen = frozen.add(acceptable(march, "--fix", fixed + land + "frozen-line"));
        assertThat(acceptable(march, "--fix", fixed + land + "russian-control-annexed")).isZero();
      }
    }
    assertThat(notes(march))
        .contains("RU-R4 narrow, " + words(frozen) + " outcomes are left; with RU-R4 wide none.");
  }
}

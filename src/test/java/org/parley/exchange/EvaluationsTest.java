package org.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.exchange.Domain.Profile;

/** Both ways to read a GENIUS file, on the example worked out by hand in the specification. */
final class EvaluationsTest {

  private static final String PROFILE =
      """
      <utility_space><objective index="0">
      <issue index="1" name="price" vtype="discrete">
        <item value="4" evaluation="4"/><item value="8" evaluation="8"/></issue>
      <issue index="2" name="term" vtype="discrete">
        <item value="1" evaluation="1"/><item value="5" evaluation="5"/>
        <item value="2" evaluation="2"/></issue>
      <weight index="1" value="0.6"/><weight index="2" value="0.4"/>
      </objective></utility_space>
      """;

  private static final String NUMBERS =
      """
      <utility_space><objective index="0">
      <issue index="1" name="share" vtype="integer" lowerbound="10" upperbound="20">
        <evaluator ftype="linear" offset="0" slope="0.1"/></issue>
      <issue index="2" name="price" vtype="real"><range lowerbound="0" upperbound="2"/>
        <evaluator ftype="linear" parameter0="0.5" parameter1="0.5"/></issue>
      <weight index="1" value="1"/><weight index="2" value="1"/>
      </objective></utility_space>
      """;

  @TempDir private Path folder;

  private Profile read(String text, Evaluations evaluations) throws IOException {
    Path file = Files.writeString(folder.resolve("P.xml"), text);
    return ForeignReader.read(List.of(file), evaluations, Optional.of(5)).profiles().get(0);
  }

  private static List<Double> all(Profile profile) {
    List<Double> all = new ArrayList<>();
    for (int first = 0; first < profile.evaluations().get(0).points().size(); first++) {
      for (int second = 0; second < profile.evaluations().get(1).points().size(); second++) {
        all.add(profile.utility(first, second).doubleValue());
      }
    }
    return all;
  }

  @Test
  void discreteEvaluationsAreSharesOfTheGreatestOrStandAsTheyAre() throws IOException {
    assertThat(all(read(PROFILE, Evaluations.GENIUS)))
        .containsExactly(.38, .70, .46, .68, 1.0, .76);
    assertThat(all(read(PROFILE, Evaluations.NEGMAS)))
        .containsExactly(2.8, 4.4, 3.2, 5.2, 6.8, 5.6);
  }

  @Test
  void greatestNextToNothingIsNothing() throws IOException {
    String tiny = PROFILE.replace("evaluation=\"8\"", "evaluation=\"0.000009\"");
    String none = tiny.replace("evaluation=\"4\"", "evaluation=\"0.000001\"");
    assertThat(all(read(none, Evaluations.GENIUS))).containsExactly(.08, .4, .16, .08, .4, .16);
  }

  @Test
  void wholeNumbersCountFromTheLowerBoundOrAsTheyAre() throws IOException {
    Profile genius = read(NUMBERS, Evaluations.GENIUS);
    Profile negmas = read(NUMBERS, Evaluations.NEGMAS);
    // The sixth of 10 to 20 is 15, the first of the cut price 0, worth 0.5 to both.
    assertThat(genius.utility(5, 0).doubleValue()).isEqualTo(0.5 + 0.5);
    assertThat(negmas.utility(5, 0).doubleValue()).isEqualTo(1.5 + 0.5);
    // The last of five prices is 2: 1.5 as it is, and 1 where nothing is above that.
    assertThat(genius.utility(0, 4).doubleValue()).isEqualTo(1.0);
    assertThat(negmas.utility(0, 4).doubleValue()).isEqualTo(1.0 + 1.5);
  }
}

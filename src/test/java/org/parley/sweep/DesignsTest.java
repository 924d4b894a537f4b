package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.Factor.Kind;
import org.parley.answer.sweep.Factor.Span;
import org.parley.answer.sweep.SweepCase;

/** How cases are chosen. */
final class DesignsTest {

  private static final Factor ABC =
      new Factor(Kind.READING, "P", List.of("a", "b", "c"), Optional.empty(), "");

  private static final Factor NUMBERS =
      new Factor(Kind.FIRMNESS, "P", List.of("0.2", "0.4"), Optional.of(new Span(0.2, 0.4)), "0.4");

  private static final Factor UNIT =
      new Factor(Kind.FIRMNESS, "Q", List.of(), Optional.of(new Span(0, 1)), "0.5");

  private static List<List<String>> values(List<SweepCase> cases) {
    return cases.stream().map(SweepCase::values).toList();
  }

  @Test
  void gridHasEveryValueWithEveryOther() {
    List<SweepCase> cases = Cases.grid(List.of(ABC, NUMBERS));
    assertThat(values(cases))
        .containsExactly(
            List.of("a", "0.2"),
            List.of("a", "0.4"),
            List.of("b", "0.2"),
            List.of("b", "0.4"),
            List.of("c", "0.2"),
            List.of("c", "0.4"));
    assertThat(cases).extracting(SweepCase::number).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void gridOfTooManyCasesIsRefusedBeforeItIsMade() {
    List<String> many = java.util.stream.IntStream.range(0, 1001).mapToObj(i -> "v" + i).toList();
    Factor wide = new Factor(Kind.FIX, "I", many, Optional.empty(), "");
    assertThatExceptionOfType(SweepFault.class)
        .isThrownBy(() -> Cases.grid(List.of(wide, wide, wide)))
        .withMessageContaining("more than 1000000 cases")
        .withMessageContaining("the design latin");
  }

  @Test
  void gridNeedsSteps() {
    assertThatExceptionOfType(SweepFault.class)
        .isThrownBy(() -> Cases.grid(List.of(UNIT)))
        .withMessageContaining("[firmness:Q] has a range and no steps");
  }

  @Test
  void oneAtATimeBeginsWithAllAsItIs() {
    assertThat(values(Cases.oneAtATime(List.of(ABC, NUMBERS))))
        .containsExactly(
            List.of("", "0.4"),
            List.of("a", "0.4"),
            List.of("b", "0.4"),
            List.of("c", "0.4"),
            List.of("", "0.2"));
  }

  /** The property after which it is named: in each dimension one point a slice. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void latinHypercubeHasOnePointInEverySlice(long seed) {
    int points = 50;
    List<SweepCase> cases = Points.latin(List.of(UNIT, UNIT), points, seed);
    for (int factor = 0; factor < 2; factor++) {
      int column = factor;
      assertThat(cases.stream().map(one -> slice(one.values().get(column), points)))
          .doesNotHaveDuplicates()
          .hasSize(points);
    }
    assertThat(values(cases)).isEqualTo(values(Points.latin(List.of(UNIT, UNIT), points, seed)));
    assertThat(values(cases))
        .isNotEqualTo(values(Points.latin(List.of(UNIT, UNIT), points, seed + 1)));
  }

  /** In two dimensions Sobol's points are a (0, 2)-sequence: one in each box of area 1/64. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sobolPointsAreInEveryElementaryBox(long seed) {
    List<SweepCase> cases = Points.sobol(List.of(UNIT, UNIT), 64, seed);
    for (int wide = 1; wide <= 64; wide *= 2) {
      Set<List<Integer>> boxes = new HashSet<>();
      for (SweepCase one : cases) {
        boxes.add(List.of(slice(one.values().get(0), wide), slice(one.values().get(1), 64 / wide)));
      }
      assertThat(boxes).as("boxes %d wide", wide).hasSize(64);
    }
  }

  private static int slice(String number, int slices) {
    return (int) (Double.parseDouble(number) * slices);
  }

  @Test
  void valuesAreTakenInEqualParts() {
    List<SweepCase> cases = Points.latin(List.of(ABC, UNIT), 30, 1);
    for (String value : List.of("a", "b", "c")) {
      assertThat(cases.stream().filter(one -> one.values().get(0).equals(value))).hasSize(10);
    }
  }

  @Test
  void fileListsCases(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cases.csv");
    Files.writeString(file, "firmness:UA-R3,reading:RU-R5\n0.50,with-consent\n,flat-refusal\n");
    CaseFile read = CaseFile.read(file, FactorTextTest.subjects());
    assertThat(read.factors())
        .extracting(Factor::name)
        .containsExactly("firmness:UA-R3", "reading:RU-R5");
    assertThat(values(read.cases()))
        .containsExactly(List.of("0.5", "with-consent"), List.of("0.85", "flat-refusal"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "firmness:UA-R3\n|has no case",
        "firmness:UA-R3,reading:RU-R5\n0.5\n|Record 2 has 1 fields",
        "firmness:UA-R3,firmness:UA-R3\n0.5,0.5\n|column [firmness:UA-R3] is there twice",
        "firmness:UA-R3\n1.5\n|[1.5] is not from 0 to 1",
        "UA-R3\n0.5\n|[UA-R3] is not of the form KIND:ID",
        "reading:RU-R5\nwith\n|unknown value [with]",
      })
  void faultOfFileIsNamed(String textAndMessage, @TempDir Path folder) throws IOException {
    String[] parts = textAndMessage.split("\\|", -1);
    Path file = Files.writeString(folder.resolve("cases.csv"), parts[0]);
    assertThatExceptionOfType(SweepFault.class)
        .isThrownBy(() -> CaseFile.read(file, FactorTextTest.subjects()))
        .withMessageContaining(parts[1]);
  }
}

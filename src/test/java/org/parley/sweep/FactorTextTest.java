package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.answer.sweep.Factor;
import org.parley.process.course.CourseRules;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.testkit.ShippedScenario;

/** What is to be varied, as it is written. */
final class FactorTextTest {

  static Subjects subjects() {
    return new Subjects(
        Case.of(ShippedScenario.FEBRUARY.tabulated(), Enforcement.of(LadderStep.DEFAULT)),
        Optional.of(CourseRules.of(ShippedScenario.FEBRUARY.scenario())));
  }

  private static Factor read(String text) {
    return FactorText.read(text, subjects());
  }

  /** In binary fractions ten tenths are less than one, and the last value would be lost. */
  @Test
  void stepsAreThoseOfDecimals() {
    assertThat(read("firmness:UA-R3=0:1:0.1").values())
        .containsExactly(
            "0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1");
    assertThat(read("firmness:UA-R3=0.5:1:0.2").values()).containsExactly("0.5", "0.7", "0.9");
  }

  @Test
  void rangeAloneHasNoValues() {
    Factor factor = read("correlation:russia=0.2:0.8");
    assertThat(factor.values()).isEmpty();
    assertThat(factor.span()).contains(new Factor.Span(0.2, 0.8));
  }

  @Test
  void namesAreThoseOfTheScenario() {
    assertThat(read("reading:RU-R5=all").values()).containsExactly("flat-refusal", "with-consent");
    assertThat(read("fix:armed-forces-limits=no-limits").values()).containsExactly("no-limits");
    assertThat(read("waive:UA-R1").values()).containsExactly("no", "yes");
    assertThat(read("without:usa").values()).containsExactly("no", "yes");
    assertThat(read("chance:The leaders meet=0:1:0.5").values()).containsExactly("0", "0.5", "1");
  }

  /** One at a time starts from these. */
  @Test
  void baseIsWhatTheScenarioSays() {
    assertThat(read("firmness:UA-R3=0:1:0.1").base()).isEqualTo("0.85");
    assertThat(read("reading:RU-R5=all").base()).isEmpty();
    assertThat(read("waive:UA-R1").base()).isEqualTo("no");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UA-R3=0:1:0.1 | is not of the form KIND:ID=VALUES",
        "firmnes:UA-R3=0:1:0.1 | Maybe [firmness]",
        "firmness:UA-R33=0:1:0.1 | unknown position [UA-R33]",
        "firmness:UA-R3=0:1.5:0.1 | [1.5] is not from 0 to 1",
        "firmness:UA-R3=-1:1:0.1 | [-1] is not from 0 to 1",
        "correlation:russia=0:1:0.1 | [1] is not from 0 to below 1",
        "firmness:UA-R3=1:0:0.1 | [1] is not below [0]",
        "firmness:UA-R3=0:1:0 | the step [0] is not above 0",
        "firmness:UA-R3=0:1:0.00001 | more than 10001 values",
        "firmness:UA-R3=0:1:2:3 | a range is LOW:HIGH or LOW:HIGH:STEP",
        "firmness:UA-R3=a | [a] is not a number",
        "firmness:UA-R3=0.5,0.50 | [0.50] is there twice",
        "reading:RU-R5=with-consnt | Maybe [with-consent]",
        "fix:armed-forces-limits= | unknown value []",
        "fix:armed-forces-limits | is not of the form",
      })
  void faultIsNamed(String text, String message) {
    assertThatExceptionOfType(SweepFault.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining(message);
  }
}

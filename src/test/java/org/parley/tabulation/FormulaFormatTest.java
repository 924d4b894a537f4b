package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.parley.scenario.OutcomeSpace;
import org.parley.testkit.GeneratedParts;

final class FormulaFormatTest {

  @Test
  void formulaIsReadAsItWasWritten() throws IOException {
    for (int seed = 0; seed < 500; seed++) {
      GeneratedParts generated = new GeneratedParts(seed);
      CrossingFormula formula = GeneratedParts.formula(generated.part(3));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      FormulaFormat.write(new DataOutputStream(bytes), formula);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      OutcomeSpace space = OutcomeSpace.of(generated.optionCounts());
      CrossingFormula read = FormulaFormat.read(in, space);
      assertThat(read).isEqualTo(formula);
      assertThat(read.isNeverCrossed()).isEqualTo(formula.isNeverCrossed());
      assertThat(in.available()).isZero();
    }
  }
}

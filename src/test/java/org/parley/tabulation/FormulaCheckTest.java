package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.effort.Cutoff;
import org.parley.parts.Part;
import org.parley.testkit.GeneratedParts;
import org.parley.testkit.Outcomes;

final class FormulaCheckTest {

  /** An alternative that is left out is found, if it makes a difference to any outcome at all. */
  @Test
  void droppedAlternativeIsFound() {
    int differences = 0;
    for (int seed = 0; seed < 500; seed++) {
      GeneratedParts generated = new GeneratedParts(seed);
      List<Part> alternatives =
          List.of(generated.part(2), generated.part(1), generated.part(2), generated.part(0));
      Part right = Part.any(alternatives);
      for (int dropped = 0; dropped < alternatives.size(); dropped++) {
        List<Part> left = new ArrayList<>(alternatives);
        left.remove(dropped);
        Part wrong = Part.any(left);
        boolean[] differs = {false};
        Outcomes.forEach(
            generated.optionCounts(),
            outcome -> differs[0] |= right.holds(outcome) != wrong.holds(outcome));
        differences += differs[0] ? 1 : 0;
        assertThat(
                FormulaCheck.difference(
                    GeneratedParts.formula(wrong),
                    alternatives,
                    generated.optionCounts(),
                    right::holds,
                    Cutoff.NEVER))
            .matches(found -> found.isPresent() == differs[0]);
      }
    }
    assertThat(differences).isGreaterThan(100);
  }

  /** So is an error in a piece of an alternative, where formula and alternatives both have it. */
  @Test
  void errorWithinAnAlternativeIsFound() {
    int differences = 0;
    for (int seed = 0; seed < 100; seed++) {
      GeneratedParts generated = new GeneratedParts(seed);
      Part first = generated.part(2);
      Part second = generated.part(2);
      Part right = Part.any(List.of(first, second));
      for (Part wrong : GeneratedParts.mutants(second)) {
        List<Part> alternatives = List.of(first, wrong);
        Part whole = Part.any(alternatives);
        boolean[] differs = {false};
        Outcomes.forEach(
            generated.optionCounts(),
            outcome -> differs[0] |= right.holds(outcome) != whole.holds(outcome));
        differences += differs[0] ? 1 : 0;
        assertThat(
                FormulaCheck.difference(
                    GeneratedParts.formula(whole),
                    alternatives,
                    generated.optionCounts(),
                    right::holds,
                    Cutoff.NEVER))
            .as("%d: %s for %s beside %s", seed, wrong, second, first)
            .matches(found -> found.isPresent() == differs[0]);
      }
    }
    assertThat(differences).isGreaterThan(100);
  }
}

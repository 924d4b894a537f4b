package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parley.scenario.OutcomeSpace;

final class OptionsLeftTest {

  private static final OutcomeSpace SPACE = OutcomeSpace.of(3, 64, 1, 200, 65);

  @Test
  void optionsAreThoseOfASortedSetWhateverIsTakenAway() {
    Random random = new Random(7);
    for (int issue = 0; issue < SPACE.issueCount(); issue++) {
      OptionsLeft left = OptionsLeft.all(SPACE);
      TreeSet<Integer> expected = new TreeSet<>();
      for (int option = 0; option < SPACE.optionCount(issue); option++) {
        expected.add(option);
      }
      while (!expected.isEmpty()) {
        assertThat(listed(left, issue)).containsExactlyElementsOf(expected);
        assertThat(left.count(issue)).isEqualTo(expected.size());
        int gone = new ArrayList<>(expected).get(random.nextInt(expected.size()));
        expected.remove(gone);
        left.drop(issue, gone);
      }
      assertThat(left.first(issue)).isEqualTo(-1);
      assertThat(left.count(issue)).isZero();
    }
  }

  @Test
  void copyKeepsOneOptionWithoutTouchingTheOther() {
    OptionsLeft left = OptionsLeft.all(SPACE);
    OptionsLeft copy = left.copy();
    copy.keep(3, 130);
    assertThat(listed(copy, 3)).containsExactly(130);
    assertThat(listed(copy, 4)).hasSize(65);
    assertThat(left.count(3)).isEqualTo(200);
    copy.copyFrom(left);
    assertThat(listed(copy, 3)).hasSize(200);
    assertThat(copy.count(3)).isEqualTo(200);
  }

  private static List<Integer> listed(OptionsLeft left, int issue) {
    List<Integer> options = new ArrayList<>();
    for (int option = left.first(issue); option >= 0; option = left.next(issue, option + 1)) {
      options.add(option);
    }
    return options;
  }
}

package org.parley.question.stability;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.answer.BargainReport.Settings.Drawing;
import org.parley.answer.SingleOutcome;
import org.parley.answer.StabilityReport.Order;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;
import org.parley.preference.PartyUtility;
import org.parley.preference.Utilities;
import org.parley.preference.UtilityDraws;
import org.parley.preference.UtilityDraws.Drawn;
import org.parley.question.stability.SingleOutcomes.Named;
import org.parley.question.stability.SingleOutcomes.Row;
import org.parley.stability.Moves;

/**
 * Counts in how many draws of open weights nobody would leave an outcome, from what each party can
 * make of it alone; the draws are those that all outcomes would be judged under.
 */
final class SingleDrawing {

  private final StateModel said;
  private final UtilityDraws draws;
  private final Drawing drawing;
  private final Supplier<Allowance> allowance;

  /**
   * @param allowance a new one for each draw
   */
  SingleDrawing(StateModel said, Drawing drawing, Supplier<Allowance> allowance) {
    this.said = said;
    this.draws = new UtilityDraws(said.asked().scenario(), said.asked().tabulation());
    this.drawing = drawing;
    this.allowance = allowance;
  }

  /** The parties that rank outcomes by weights of which some are open. */
  private List<Drawn> parties() {
    return StabilityDrawing.parties(said, draws);
  }

  /** In how many; nothing where none was made, or not all that a party can do is known. */
  Optional<SingleOutcome.Drawn> of(Named named) {
    long ranked = said.orders().stream().filter(order -> order != Order.UNKNOWN).count();
    if (parties().isEmpty() || named.rows().size() < ranked) {
      return Optional.empty();
    }
    boolean isOpen = isStableWithoutDraws(named);
    long made = 0;
    long stable = 0;
    for (long first = 0;
        made == first && first < drawing.draws();
        first += StabilityDrawing.STRETCH) {
      UtilityDraws.Stretch stretch =
          draws.stretch(drawing.seed(), first / StabilityDrawing.STRETCH);
      long end = Math.min(drawing.draws(), first + StabilityDrawing.STRETCH);
      boolean isWhole = true;
      while (isWhole && made < end) {
        Utilities utilities = stretch.next();
        Allowance left = allowance.get();
        Attempt<Boolean> stays = Attempt.of(() -> isOpen && isStable(named, utilities, left));
        isWhole = stays instanceof Known<Boolean>;
        made += isWhole ? 1 : 0;
        stable += stays.known().filter(is -> is).isPresent() ? 1 : 0;
      }
    }
    return made == 0
        ? Optional.empty()
        : Optional.of(new SingleOutcome.Drawn(made, stable, drawing.level(), parties()));
  }

  private boolean isStable(Named named, Utilities utilities, Allowance left) {
    return utilities.parties().stream()
        .allMatch(
            utility -> {
              int party = said.parties().indexOf(utility.party());
              return Optional.ofNullable(named.rows().get(party)).stream()
                  .filter(row -> isRankedByUtility(party))
                  .allMatch(row -> isStable(party, row, utility, left));
            });
  }

  private boolean isRankedByUtility(int party) {
    return party >= 0 && said.orders().get(party) == Order.UTILITY;
  }

  private static boolean isStable(int party, Row row, PartyUtility utility, Allowance left) {
    Moves moves = row.model().moves(party);
    int[] outcome = row.states().outcome(row.state());
    long worth = utility.of(outcome);
    for (int place = moves.first(row.state()); place < moves.end(row.state()); place++) {
      CutShort.check(left);
      int to = moves.candidate(place);
      row.states().fill(to, outcome);
      if (utility.of(outcome) > worth && moves.leads(row.state(), to)) {
        return false;
      }
    }
    return true;
  }

  /** Whether those stay whose order is the same in all draws. */
  private boolean isStableWithoutDraws(Named named) {
    return named.rows().entrySet().stream()
        .filter(entry -> !isRankedByUtility(entry.getKey()))
        .allMatch(entry -> entry.getValue().better(entry.getKey()).isEmpty());
  }
}

package org.parley.question.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.BargainReport.Settings.Drawing;
import org.parley.answer.Note;
import org.parley.answer.SingleOutcome;
import org.parley.answer.Sought;
import org.parley.answer.StabilityDraws;
import org.parley.answer.StabilityNote;
import org.parley.answer.StabilityReport.Judged;
import org.parley.answer.StabilityReport.Order;
import org.parley.answer.StabilityReport.Settings;
import org.parley.effort.Spent;
import org.parley.preference.UtilityDraws;
import org.parley.question.ConflictPlan;
import org.parley.question.SpentNotes;

/** Has weights that are open drawn, where that is asked for or does not take long. */
final class OpenWeights {

  /** Of more outcomes, weights are drawn only where that is asked for: it takes long. */
  private static final int MOST_DRAWN_UNASKED = 10_000;

  private final StateModel said;
  private final ConflictPlan plan;
  private final Settings settings;
  private final SpentNotes spent;

  OpenWeights(StateModel said, ConflictPlan plan, Settings settings, SpentNotes spent) {
    this.said = said;
    this.plan = plan;
    this.settings = settings;
    this.spent = spent;
  }

  /** How often outcomes are stable; nothing where nothing is drawn. */
  Optional<StabilityDraws> of(Judged judged) {
    return drawing(judged.states().count())
        .flatMap(
            drawing -> {
              Optional<StabilityDraws> draws =
                  new StabilityDrawing(said, judged, settings.concepts(), plan.budget()::allowance)
                      .draw(drawing);
              note(draws.map(StabilityDraws::draws), drawing);
              return draws;
            });
  }

  /** In how many draws nobody would leave an outcome; nothing where nothing is drawn. */
  Optional<SingleOutcome.Drawn> of(SingleOutcomes.Named one) {
    long states = one.rows().values().stream().mapToLong(row -> row.states().count()).sum();
    return drawing(states)
        .flatMap(
            drawing -> {
              Optional<SingleOutcome.Drawn> draws =
                  new SingleDrawing(said, drawing, plan.budget()::allowance).of(one);
              note(draws.map(SingleOutcome.Drawn::draws), drawing);
              return draws;
            });
  }

  private Optional<Drawing> drawing(long states) {
    return settings
        .drawing()
        .filter(drawing -> settings.drawsAnyway() || states <= MOST_DRAWN_UNASKED);
  }

  private void note(Optional<Long> made, Drawing drawing) {
    boolean isWhole = made.stream().allMatch(draws -> draws == drawing.draws());
    if (!isWhole || (made.isEmpty() && plan.budget().cutoff().isOver())) {
      spent.add(Sought.WEIGHT_DRAWS, Spent.ofTime());
    }
  }

  /** What is not drawn, where something is or was to be. */
  List<Note> notes(Optional<Judged> judged, List<SingleOutcome> singles) {
    boolean isDrawn =
        judged.stream().anyMatch(known -> known.draws().isPresent())
            || singles.stream().anyMatch(single -> single.draws().isPresent());
    boolean isAsked = settings.drawing().isPresent() && settings.drawsAnyway();
    List<String> stated = said.ordered(Order.STATEMENTS);
    List<Note> notes = new ArrayList<>();
    if ((isDrawn || isAsked) && !stated.isEmpty()) {
      notes.add(new StabilityNote.StatementsNotDrawn(stated));
    }
    UtilityDraws draws = new UtilityDraws(said.asked().scenario(), said.asked().tabulation());
    if (isAsked && StabilityDrawing.parties(said, draws).isEmpty()) {
      notes.add(new StabilityNote.NothingToDraw());
    }
    return notes;
  }
}

package org.parley.question.process;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.process.course.CourseRules;
import org.parley.rules.course.CourseRule;
import org.parley.rules.course.Effect;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.Lines;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.ScenarioWorlds;
import org.parley.worlds.WorldModel;

/**
 * The world model with the lines that can bind at some time: as talks begin, or because a rule has
 * a position read otherwise. All others get a table that nothing crosses, so that no way out names
 * them.
 */
public final class MovableLines {

  private static final CrossingTable NEVER =
      CrossingTable.of(new int[0], new int[0], new long[] {0});

  private MovableLines() {}

  /** The model; nothing where a line that can bind is not tabulated. */
  public static Optional<WorldModel> model(Case asked, CourseRules rules) {
    return ScenarioWorlds.model(asked)
        .flatMap(model -> Lines.of(asked).map(lines -> with(model, lines, rules)));
  }

  private static WorldModel with(WorldModel model, Lines lines, CourseRules rules) {
    BitSet binding = binding(model, rules);
    List<CrossingFunction> tables =
        IntStream.range(0, model.lineCount())
            .<CrossingFunction>mapToObj(
                line -> binding.get(line) ? lines.tables().positions().get(line) : NEVER)
            .toList();
    CrossingTables all =
        new CrossingTables(
            model.lines().space(), model.lines().coherence(), new ArrayList<>(tables));
    return new WorldModel(all, model.positions(), model.correlations());
  }

  private static BitSet binding(WorldModel model, CourseRules rules) {
    int[] first = model.firstLines();
    BitSet binding = new BitSet();
    for (int position = 0; position < model.positionCount(); position++) {
      PositionAssumption assumption = model.positions().get(position);
      for (int reading = 0; reading < assumption.readings().size(); reading++) {
        boolean canBind =
            assumption.firmness().value() > 0 && assumption.readings().get(reading) > 0;
        binding.set(first[position] + reading, canBind);
      }
    }
    for (CourseRule rule : rules.rules()) {
      for (Effect effect : rule.effects()) {
        if (effect instanceof Effect.Softens softens) {
          softens.reading().ifPresent(r -> binding.set(first[softens.position()] + r));
        } else if (effect instanceof Effect.Hardens hardens) {
          hardens.reading().ifPresent(r -> binding.set(first[hardens.position()] + r));
        }
      }
    }
    return binding;
  }
}

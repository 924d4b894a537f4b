package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.parley.answer.Replaced;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Title;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.stat.ShortestDecimal;

/** What an answer is about: the scenario, and what was asked otherwise than it stands. */
public final class Opening {

  private final Spelling spelling;

  /** Spells what was chosen as the reader would. */
  public Opening(Spelling spelling) {
    this.spelling = spelling;
  }

  /** The opening of an answer that rests on no assumptions. */
  public List<Block> of(Scenario scenario, Enforcement enforcement) {
    return of(scenario, enforcement, Replaced.NOTHING);
  }

  /**
   * The title, and what was chosen, if anything.
   *
   * @param scenario with the assumptions used
   * @param replaced assumptions that the caller replaced
   */
  public List<Block> of(Scenario scenario, Enforcement enforcement, Replaced replaced) {
    List<String> chosen = new ArrayList<>(chosen(enforcement));
    chosen.addAll(chosen(scenario, replaced));
    List<Block> blocks = new ArrayList<>(List.of(title(scenario)));
    blocks.addAll(with(chosen));
    return blocks;
  }

  /** The title of a scenario. */
  static Title title(Scenario scenario) {
    return new Title(scenario.title(), scenario.id(), "");
  }

  /** What was chosen to be enforced; nothing where nothing was. */
  public List<Block> with(Enforcement enforcement) {
    return with(chosen(enforcement));
  }

  /** What was chosen to be enforced, as it is spelled; empty where nothing was. */
  String words(Enforcement enforcement) {
    return String.join(" ", chosen(enforcement));
  }

  private static List<Block> with(List<String> chosen) {
    return chosen.isEmpty()
        ? List.of()
        : List.of(new Sentence(0, "with " + String.join(" ", chosen)));
  }

  private List<String> chosen(Enforcement asked) {
    List<String> chosen = new ArrayList<>();
    if (asked.step() != LadderStep.DEFAULT) {
      chosen.add(spelling.of(Choice.STEP, asked.step().label()));
    }
    new TreeMap<>(asked.fixed())
        .forEach((issue, left) -> chosen.add(spelling.of(Choice.FIXED, issue, left)));
    asked.without().stream().sorted().forEach(id -> chosen.add(spelling.of(Choice.WITHOUT, id)));
    asked.waived().stream().sorted().forEach(id -> chosen.add(spelling.of(Choice.WAIVER, id)));
    asked.bound().stream().sorted().forEach(id -> chosen.add(spelling.of(Choice.BINDING, id)));
    new TreeMap<>(asked.readings())
        .forEach((id, name) -> chosen.add(spelling.of(Choice.READING, id, List.of(name))));
    return chosen;
  }

  private List<String> chosen(Scenario scenario, Replaced replaced) {
    List<String> chosen = new ArrayList<>();
    scenario.positions().stream()
        .filter(position -> replaced.firmness().contains(position.id()))
        .forEach(p -> chosen.add(given(Choice.FIRMNESS, p.id(), p.firmness().value())));
    new TreeMap<>(scenario.assumptions().correlation())
        .forEach(
            (party, rho) -> {
              if (replaced.correlation().contains(party)) {
                chosen.add(given(Choice.CORRELATION, party, rho));
              }
            });
    return chosen;
  }

  private String given(Choice choice, String of, double number) {
    return spelling.of(choice, of, List.of(ShortestDecimal.text(number)));
  }
}

package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.testkit.Sketch;

/** A small scenario that every question has an answer about, and the folders of these answers. */
final class AnswerPages {

  private static final String COURSE =
      """
      package sketch.course
      import org.parley.rules.facts.Line
      import org.parley.rules.facts.Round
      global org.parley.rules.facts.Course course
      rule "Y may let go" @event("thaw") @softens("Y-1") @reading("none") @chance("0.3")
      when Round(number >= 2) Line(position == "Y-1", binds == true)
      then course.happens(drools); end
      """;

  /** What each command is asked besides. */
  static final Map<String, List<Object>> QUESTIONS = questions();

  private AnswerPages() {}

  private static Map<String, List<Object>> questions() {
    Map<String, List<Object>> questions = new LinkedHashMap<>();
    questions.put("run", List.of("--draws", 2000));
    questions.put("conflicts", List.of());
    questions.put("whatif", List.of());
    questions.put("outcomes", List.of());
    questions.put("worlds", List.of("--draws", 2000));
    questions.put("opening", List.of("--talks", 500));
    questions.put("negotiate", List.of("--talks", 500));
    questions.put("bargain", List.of());
    questions.put("stability", List.of("--coalitions"));
    questions.put("ratify", List.of("--to", "border=open,trade=1,money=1"));
    return questions;
  }

  /** The scenario file. */
  static Path scenario(Path folder) throws IOException {
    Files.writeString(folder.resolve("course.drl"), COURSE);
    return Sketch.scenario()
        .title("Border & <trade>")
        .issue("border", "open", "frozen")
        .issue("trade", "0", "1")
        .issue("money", "0", "1")
        .position("X-1", "x", "firmness: 1\n    rejects: {border: [frozen]}")
        .position("Y-1", "y", "firmness: 0.8\n    rejects: {border: [open]}")
        .position("Z-1", "z", "firmness: 0.6\n    rejects: {money: [0]}")
        .rules(Sketch.REJECTIONS)
        .more(
            """
            today: {border: frozen, trade: 0, money: 0}
            control: {border: {by: x}, trade: {by: y}, money: {by: z}}
            layers:
              - {id: table, parties: [x, y], rule: all}
              - {id: street, parties: [z], rule: all}
            process: {rounds: 8, rules: [course.drl]}
            """)
        .assumptions(
            """
            {utility: {
              x: {values: {border: {open: 1, frozen: 0}, trade: {0: 0, 1: 1}, money: {0: 0, 1: 0}}},
              y: {values: {border: {open: 0, frozen: 1}, trade: {0: 0, 1: 1}, money: {0: 0, 1: 1}}},
              z: {values: {border: {open: 0, frozen: 0}, trade: {0: 0, 1: 1}, money: {0: 0, 1: 1}}}}}\
            """)
        .write(folder);
  }

  /** Asks each question, its answer in a folder of the command's name. */
  static Map<String, Cli.Result> written(Path scenario, Path folder) {
    Map<String, Cli.Result> answers = new LinkedHashMap<>();
    QUESTIONS.forEach(
        (command, besides) -> {
          List<Object> arguments = new ArrayList<>(List.of(command, scenario));
          arguments.addAll(besides);
          arguments.addAll(List.of("--all", "-o", folder.resolve(command)));
          answers.put(command, Cli.run(arguments.toArray()));
        });
    return answers;
  }

  /** One page of all these answers. */
  static Path joined(Path folder) {
    Path page = folder.resolve("joined.html");
    List<Object> arguments = new ArrayList<>(List.of("report"));
    QUESTIONS.keySet().forEach(command -> arguments.add(folder.resolve(command)));
    arguments.addAll(List.of("-o", page));
    Cli.run(arguments.toArray()).succeeded();
    return page;
  }
}

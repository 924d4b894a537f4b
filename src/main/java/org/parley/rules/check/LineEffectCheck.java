package org.parley.rules.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ProblemCode;

/** Checks what a process rule says that becomes of lines. */
record LineEffectCheck(Scenario scenario, Rule rule, RuleProblems problems, IdCheck ids) {

  void check() {
    Optional<Token> softens = rule.metadata(Vocabulary.SOFTENS);
    Optional<Token> hardens = rule.metadata(Vocabulary.HARDENS);
    Optional<Token> reading = rule.metadata(Vocabulary.READING);
    Stream.of(softens, hardens).flatMap(Optional::stream).forEach(this::known);
    if (softens.isPresent() && reading.isEmpty()) {
      problems.error(
          ProblemCode.EFFECT,
          softens.get(),
          "@softens without @reading, which says what the line is from then on",
          Optional.of("Maybe add @reading(\"none\"): it no longer binds"));
    }
    if (reading.isEmpty()) {
      return;
    }
    if (softens.isEmpty() && hardens.isEmpty()) {
      String alone = "@reading without @softens or @hardens, which name the position it belongs to";
      problems.error(ProblemCode.EFFECT, reading.get(), alone);
    }
    softens
        .or(() -> hardens)
        .ifPresent(
            lines ->
                readings(
                    NamedLines.parts(lines),
                    reading.get(),
                    softens.isPresent() ? Vocabulary.SOFTENS : Vocabulary.HARDENS));
  }

  /** That each of the lines is one, and named once. */
  private void known(Token lines) {
    List<String> positions = scenario.positions().stream().map(Position::id).toList();
    Set<String> seen = new HashSet<>();
    for (Token line : NamedLines.parts(lines)) {
      if (line.text().isEmpty()) {
        effect(line, "no line is named beside a comma", "Maybe one comma fewer");
      } else if (line.text().contains(" ") && !positions.contains(line.text())) {
        effect(line, "no line is called [" + line.text() + "]", "Maybe a comma between two lines");
      } else {
        ids.known(line, "position", positions);
      }
      if (!seen.add(line.text())) {
        problems.error(ProblemCode.EFFECT, line, "line [" + line.text() + "] is named twice");
      }
    }
  }

  private void effect(Token where, String fault, String advice) {
    problems.error(ProblemCode.EFFECT, where, fault, Optional.of(advice));
  }

  private void readings(List<Token> lines, Token reading, String key) {
    int many = NamedLines.parts(reading).size();
    if (many != 1 && many != lines.size()) {
      problems.error(
          ProblemCode.EFFECT,
          reading,
          "@reading has [" + many + "] readings, but @" + key + " names [" + lines.size() + "]",
          Optional.of("Maybe one for each, in their order, or one for all"));
      return;
    }
    for (int place = 0; place < lines.size(); place++) {
      Token line = lines.get(place);
      NamedLines.reading(rule, key, place)
          .ifPresent(of -> reading(line, of, key.equals(Vocabulary.SOFTENS)));
    }
  }

  private void reading(Token id, Token reading, boolean mayBeNone) {
    int index = scenario.positionIndex(id.text());
    boolean isNone = reading.text().equals(Reading.NONE);
    if (isNone && !mayBeNone) {
      problems.error(
          ProblemCode.EFFECT,
          reading,
          "@hardens has the reading [none], but a line that hardens binds",
          Optional.of("Maybe leave out @reading: the reading it had as the talks began"));
    } else if (index >= 0 && !isNone) {
      ids.reading(scenario.positions().get(index), reading);
    }
  }
}

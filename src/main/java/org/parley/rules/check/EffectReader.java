package org.parley.rules.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.Chance;
import org.parley.rules.course.CourseRule;
import org.parley.rules.course.Cuts;
import org.parley.rules.course.Effect;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.SourceText;

/** Reads from the metadata of process rules, in which nothing wrong was found, what they change. */
public final class EffectReader {

  private static final int BILLIONTHS = 9;

  private final Scenario scenario;

  public EffectReader(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * A process rule.
   *
   * @param events the names of all events
   * @param reads what the rule reads
   */
  public CourseRule read(
      SourceText source, Rule rule, List<String> events, Map<Aspect, Cuts> reads) {
    List<Effect> effects = new ArrayList<>();
    rule.metadata().forEach((key, value) -> effects.addAll(effects(rule, key, value)));
    return new CourseRule(
        rule.name().text(),
        source.location(rule.name().line(), rule.name().column()),
        events.indexOf(rule.metadata(Vocabulary.EVENT).orElseThrow().text()),
        rule.metadata(Vocabulary.CHANCE)
            .flatMap(token -> Chance.parse(token.text()))
            .orElse(Chance.CERTAIN),
        rule.metadata(Vocabulary.ONCE).isPresent(),
        effects,
        reads);
  }

  private List<Effect> effects(Rule rule, String key, Token value) {
    if (!key.equals(Vocabulary.SOFTENS) && !key.equals(Vocabulary.HARDENS)) {
      return effect(rule, key, value.text()).stream().toList();
    }
    List<Effect> effects = new ArrayList<>();
    List<Token> lines = NamedLines.parts(value);
    for (int place = 0; place < lines.size(); place++) {
      int position = scenario.positionIndex(lines.get(place).text());
      Optional<Integer> reading = reading(position, NamedLines.reading(rule, key, place));
      effects.add(
          key.equals(Vocabulary.SOFTENS)
              ? new Effect.Softens(position, reading)
              : new Effect.Hardens(position, reading));
    }
    return effects;
  }

  private Optional<Effect> effect(Rule rule, String key, String text) {
    return switch (key) {
      case Vocabulary.RAISES -> Optional.of(new Effect.Moves(level(text), by(rule)));
      case Vocabulary.LOWERS -> Optional.of(new Effect.Moves(level(text), -by(rule)));
      case Vocabulary.STARTS -> Optional.of(new Effect.Starts(measure(text)));
      case Vocabulary.BREAKS -> Optional.of(new Effect.Breaks(measure(text)));
      case Vocabulary.EASES -> Optional.of(new Effect.Shifts(party(text), -shift(rule)));
      case Vocabulary.STIFFENS -> Optional.of(new Effect.Shifts(party(text), shift(rule)));
      case Vocabulary.LEAVES -> Optional.of(new Effect.Leaves(party(text)));
      case Vocabulary.LEAKS -> Optional.of(new Effect.Leaks(party(text)));
      case Vocabulary.PAUSES -> Optional.of(new Effect.Pauses(Integer.parseInt(text)));
      case Vocabulary.ENDS -> Optional.of(new Effect.Ends(text));
      default -> Optional.empty();
    };
  }

  private Optional<Integer> reading(int position, Optional<Token> reading) {
    Position found = scenario.positions().get(position);
    return reading
        .map(Token::text)
        .filter(name -> !name.equals(Reading.NONE))
        .map(found::readingIndex);
  }

  private int level(String name) {
    return scenario.process().levelIndex(name);
  }

  private int measure(String name) {
    return scenario.process().measureIndex(name);
  }

  private int party(String id) {
    return scenario.parties().stream().map(Party::id).toList().indexOf(id);
  }

  private static int by(Rule rule) {
    return rule.metadata(Vocabulary.BY).map(by -> Integer.parseInt(by.text())).orElse(1);
  }

  private static long shift(Rule rule) {
    String by = rule.metadata(Vocabulary.BY).orElseThrow().text();
    return new BigDecimal(by).movePointRight(BILLIONTHS).longValueExact();
  }
}

package org.parley.scenario.reading;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.Named;
import org.parley.scenario.Strategy;
import org.parley.scenario.Strategy.Accept;
import org.parley.scenario.Strategy.Discount;
import org.parley.scenario.Strategy.Offer;
import org.parley.scenario.Strategy.Over;
import org.parley.scenario.Strategy.Tactic;
import org.parley.scenario.Strategy.Tactic.Concede;
import org.parley.scenario.Strategy.Tactic.Mix;
import org.parley.scenario.Strategy.Tactic.TitForTat;
import org.parley.scenario.Strategy.Vote;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.ScalarType;

/** Reads how a party negotiates. */
final class StrategyReader {

  static final List<String> KEYS =
      List.of("concede", "tit-for-tat", "mix", "accept", "offer", "discount", "vote");

  private static final int MOST_BACK = 1_000_000;

  /** What differences of offers are measured by. */
  private enum Measured implements Named {
    ABSOLUTE("absolute"),
    RELATIVE("relative");

    private final String label;

    Measured(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * A way with what is said of it, which may be nothing.
   *
   * @param word what it is called
   * @param said its own keys
   */
  private record Way(String word, Optional<YamlNode> said, YamlNode place) {}

  private final Expect expect;

  StrategyReader(Expect expect) {
    this.expect = expect;
  }

  /** The strategy; defaults for what is not said. */
  Strategy read(Fields fields) {
    return new Strategy(
        tactic(fields),
        way(fields, "offer", List.of("lowest", "random", "nearest"))
            .map(way -> offer(way, fields))
            .orElse(Strategy.DEFAULT.offer()),
        way(fields, "accept", List.of("next", "const", "time", "combi", "any"))
            .map(way -> accept(way, fields))
            .orElse(Strategy.DEFAULT.accept()),
        fields.find("discount").flatMap(node -> discount(node, fields)),
        way(fields, "vote", List.of("hill", "anneal"))
            .map(way -> vote(way, fields))
            .orElse(Strategy.DEFAULT.vote()));
  }

  private Tactic tactic(Fields fields) {
    Optional<Concede> concede = fields.find("concede").map(node -> concede(node, fields));
    Optional<TitForTat> reply = fields.find("tit-for-tat").map(node -> titForTat(node, fields));
    Optional<YamlNode> mix = fields.find("mix");
    if (mix.isPresent()) {
      return mix(
          mix.get(), fields, concede.orElse(new Concede(1, 0)), reply.orElse(TitForTat.DEFAULT));
    }
    if (concede.isPresent() && reply.isPresent()) {
      fields.reportMissing(
          ProblemCode.TACTICS,
          fields.name() + " has both [concede] and [tit-for-tat], and nothing weighs them",
          Optional.of("Maybe add [mix: {time: 0.7, tit-for-tat: 0.3}]"));
    }
    return reply.<Tactic>map(own -> own).orElse(concede.orElse(new Concede(1, 0)));
  }

  private Concede concede(YamlNode node, Fields of) {
    Fields fields = Fields.of(node, of.name("concede"), node, expect, List.of("e", "k"));
    return new Concede(
        fields.number("e", Bounds.WORTH).orElse(1.0),
        fields.number("k", Bounds.PROBABILITY).orElse(0.0));
  }

  private TitForTat titForTat(YamlNode node, Fields of) {
    List<String> keys = List.of("kind", "kindness", "window", "forgives");
    Fields fields = Fields.of(node, of.name("tit-for-tat"), node, expect, keys);
    return new TitForTat(
        fields.label("kind", List.of(Measured.values())).orElse(Measured.ABSOLUTE)
            == Measured.RELATIVE,
        fields.number("kindness", Bounds.WORTH).orElse(1.0),
        WholeNumber.of(fields, "window", MOST_BACK, expect).orElse(1),
        truth(fields, "forgives", true));
  }

  private Mix mix(YamlNode node, Fields of, Concede concede, TitForTat reply) {
    Fields fields = Fields.of(node, of.name("mix"), node, expect, List.of("time", "tit-for-tat"));
    double time = fields.requiredNumber("time", Bounds.WORTH).orElse(1.0);
    double other = fields.requiredNumber("tit-for-tat", Bounds.WORTH).orElse(1.0);
    if (time + other == 0) {
      fields.reportMissing(
          ProblemCode.TACTICS,
          fields.name() + " has weights that are all [0], one above 0 was expected",
          Optional.empty());
    }
    return new Mix(concede, reply, time, other);
  }

  private Offer offer(Way way, Fields of) {
    Fields fields = said(way, of.name("offer"), List.of("width"));
    double width = fields.number("width", Bounds.PROBABILITY).orElse(Offer.USUAL_WIDTH);
    return switch (way.word()) {
      case "random" -> new Offer.Anywhere(width);
      case "nearest" -> new Offer.Nearest(width);
      default -> new Offer.Lowest();
    };
  }

  private Accept accept(Way way, Fields of) {
    String name = of.name("accept");
    return switch (way.word()) {
      case "next" -> next(said(way, name, List.of("a", "b")));
      case "const" -> new Accept.Const(number(way, name));
      case "time" -> new Accept.Time(number(way, name));
      case "combi" -> combi(said(way, name, List.of("T", "over", "c")));
      default -> new Accept.Any();
    };
  }

  private static Accept next(Fields fields) {
    return new Accept.Next(
        fields.number("a", Bounds.WORTH).orElse(1.0), fields.number("b", Bounds.WORTH).orElse(0.0));
  }

  private static Accept combi(Fields fields) {
    Over over = fields.label("over", List.of(Over.values())).orElse(Over.MAX);
    Optional<Double> least =
        over == Over.CONST
            ? fields.requiredNumber("c", Bounds.PROBABILITY)
            : fields.number("c", Bounds.PROBABILITY);
    return new Accept.Combi(
        fields.requiredNumber("T", Bounds.PROBABILITY).orElse(1.0), over, least.orElse(0.0));
  }

  private Vote vote(Way way, Fields of) {
    return way.word().equals("anneal")
        ? new Vote.Anneal(number(way, of.name("vote")))
        : new Vote.Hill();
  }

  private Optional<Discount> discount(YamlNode node, Fields of) {
    if (node instanceof Scalar) {
      return expect
          .number(node, of.name("discount"), Bounds.PROBABILITY)
          .map(factor -> new Discount(factor, false, false));
    }
    List<String> keys = List.of("factor", "per-round", "discount-reservation");
    Fields fields = Fields.of(node, of.name("discount"), node, expect, keys);
    boolean isPerRound = truth(fields, "per-round", false);
    boolean isOnReservation = truth(fields, "discount-reservation", false);
    return fields
        .requiredNumber("factor", Bounds.PROBABILITY)
        .map(factor -> new Discount(factor, isPerRound, isOnReservation));
  }

  /** A word, or a mapping with one key, which is the word. */
  private Optional<Way> way(Fields fields, String key, List<String> words) {
    Optional<YamlNode> node = fields.find(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    String name = fields.name(key);
    if (node.get() instanceof Mapping mapping) {
      if (mapping.entries().size() != 1) {
        expect
            .problems()
            .report(
                ProblemCode.ONE_WAY,
                mapping,
                name + " has [" + mapping.entries().size() + "] keys, one was expected: " + words);
        return Optional.empty();
      }
      Entry only = mapping.entries().get(0);
      return word(only.key(), name, words)
          .map(word -> new Way(word, Optional.of(only.value()), only.key()));
    }
    return expect
        .word(node.get(), name)
        .flatMap(scalar -> word(scalar, name, words))
        .map(word -> new Way(word, Optional.empty(), node.get()));
  }

  private Optional<String> word(Scalar scalar, String name, List<String> words) {
    if (words.contains(scalar.text())) {
      return Optional.of(scalar.text());
    }
    String is = name + " is " + scalar.described();
    expect.problems().unknown(ProblemCode.UNKNOWN_WORD, scalar, is, "one of these words", words);
    return Optional.empty();
  }

  /** What is said of a way by keys. */
  private Fields said(Way way, String name, List<String> keys) {
    YamlNode node =
        way.said().orElse(new Mapping(way.place().line(), way.place().column(), List.of()));
    return Fields.of(way.place(), "[" + way.word() + "] of " + name, node, expect, keys);
  }

  /** The number that a way needs. */
  private double number(Way way, String name) {
    String of = "[" + way.word() + "] of " + name;
    if (way.said().isEmpty()) {
      expect
          .problems()
          .report(
              ProblemCode.ONE_WAY,
              way.place(),
              name + " is [" + way.word() + "] without a number",
              Optional.of("Maybe {" + way.word() + ": 0.5}"));
      return 0;
    }
    return expect.number(way.said().get(), of, Bounds.PROBABILITY).orElse(0.0);
  }

  private boolean truth(Fields fields, String key, boolean otherwise) {
    Optional<YamlNode> node = fields.find(key);
    if (node.isEmpty()) {
      return otherwise;
    }
    if (node.get() instanceof Scalar scalar && scalar.type() == ScalarType.TRUTH) {
      return scalar.text().equalsIgnoreCase("true");
    }
    String is = fields.name(key) + " is " + node.get().described();
    expect
        .problems()
        .report(ProblemCode.UNKNOWN_WORD, node.get(), is + ", [true] or [false] was expected");
    return otherwise;
  }
}

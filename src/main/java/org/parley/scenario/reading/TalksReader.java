package org.parley.scenario.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Named;
import org.parley.scenario.Strategy;
import org.parley.scenario.Talks;
import org.parley.scenario.Talks.Protocol;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Scalar;

/** Reads how the parties talk. */
final class TalksReader {

  /** The keys of {@code process} that say it. */
  static final List<String> KEYS = List.of("protocol", "size", "clock", "first", "parties");

  private static final int MOST_ISSUES = 1000;

  /** How protocols are called. */
  private enum Kind implements Named {
    OFFERS("offers"),
    TEXT("text"),
    SIMULTANEOUS("simultaneous");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** When the first and the last round are. */
  private enum Clock implements Named {
    CLOSED("closed"),
    OPEN("open");

    private final String label;

    Clock(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private final References references;
  private final Expect expect;

  TalksReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /** What {@code process} says of it. */
  Talks read(Fields process) {
    Kind kind = process.label("protocol", List.of(Kind.values())).orElse(Kind.OFFERS);
    Optional<Integer> size = WholeNumber.of(process, "size", MOST_ISSUES, expect);
    if (kind != Kind.TEXT) {
      noEffect(process, "size", kind);
    }
    Protocol protocol =
        switch (kind) {
          case OFFERS -> new Protocol.Offers();
          case TEXT -> new Protocol.Text(size.orElse(1));
          case SIMULTANEOUS -> new Protocol.Simultaneous();
        };
    Clock clock = process.label("clock", List.of(Clock.values())).orElse(Clock.CLOSED);
    Optional<String> first =
        process
            .find("first")
            .flatMap(value -> expect.word(value, process.name("first")))
            .filter(word -> references.isParty(word, process.name("first") + " is"))
            .map(Scalar::text);
    return new Talks(protocol, clock == Clock.OPEN, first, strategies(process, kind));
  }

  private Map<String, Strategy> strategies(Fields process, Kind kind) {
    Map<String, Strategy> strategies = new LinkedHashMap<>();
    for (Entry entry : process.entries("parties")) {
      if (references.isParty(entry.key(), process.name("parties") + " names")) {
        Fields fields =
            Fields.of(
                entry.key(),
                "[process] of party " + entry.quotedKey(),
                entry.value(),
                expect,
                StrategyReader.KEYS);
        for (String key : StrategyReader.KEYS) {
          boolean isUsed =
              key.equals("discount")
                  || (key.equals("vote") ? kind == Kind.TEXT : kind == Kind.OFFERS);
          if (!isUsed) {
            noEffect(fields, key, kind);
          }
        }
        strategies.put(entry.key().text(), new StrategyReader(expect).read(fields));
      }
    }
    return strategies;
  }

  private void noEffect(Fields fields, String key, Kind kind) {
    fields
        .find(key)
        .ifPresent(
            value ->
                expect
                    .problems()
                    .report(
                        ProblemCode.IDLE_STRATEGY,
                        value,
                        fields.name(key)
                            + " has no effect where [protocol] is ["
                            + kind.label()
                            + "]"));
  }
}

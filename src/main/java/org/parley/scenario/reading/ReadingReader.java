package org.parley.scenario.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;

/** Reads the ways to code a position. */
final class ReadingReader {

  private static final List<String> KEYS =
      List.of("text", "probability", "rejects", "sources", "note");

  /** Sums of decimal fractions such as 0.1 + 0.2 + 0.7 miss 1 by rounding only. */
  private static final double TOLERANCE = 1e-9;

  private final References references;
  private final Expect expect;

  ReadingReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /**
   * The readings of a position in the file's order; one named {@link Reading#PLAIN} where it names
   * none.
   */
  List<Reading> read(Fields position) {
    Optional<YamlNode> readings = position.find("readings");
    List<Rejected> rejects = references.rejected(position);
    if (readings.isEmpty()) {
      return List.of(new Reading(Reading.PLAIN, "", 1, rejects, List.of(), ""));
    }
    if (position.has("rejects")) {
      position.reportMissing(
          ProblemCode.REJECTS_BESIDE_READINGS,
          position.name() + " has both [rejects] and [readings], one of them was expected",
          Optional.of("Maybe [rejects] inside a reading"));
    }
    return named(readings.get(), position);
  }

  private List<Reading> named(YamlNode readings, Fields position) {
    List<Entry> entries = expect.nonEmptyEntries(readings, position.name("readings"));
    List<Fields> fields = entries.stream().map(entry -> fields(entry, position)).toList();
    List<Double> probabilities = probabilities(fields, position);
    List<Reading> named = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      String name = entries.get(index).key().text();
      named.add(reading(name, fields.get(index), probabilities.get(index)));
    }
    return named;
  }

  private Fields fields(Entry entry, Fields position) {
    if (expect.isId(entry.key(), "reading") && entry.key().text().equals(Reading.NONE)) {
      String message =
          "reading [none] of "
              + position.name()
              + " cannot have this name, which says in results that a position does not bind";
      expect
          .problems()
          .report(
              ProblemCode.READING_NAMED_NONE,
              entry.key(),
              message,
              Optional.of("Maybe a word for what the reading lets pass"));
    }
    String name = "reading " + entry.quotedKey() + " of " + position.name();
    return Fields.of(entry.key(), name, entry.value(), expect, KEYS);
  }

  private Reading reading(String name, Fields fields, double probability) {
    return new Reading(
        name,
        fields.text("text", ""),
        probability,
        references.rejected(fields),
        references.sources(fields),
        fields.prose("note"));
  }

  /** Probability of each reading: those given, or 1 for the first and 0 for the others. */
  private List<Double> probabilities(List<Fields> readings, Fields position) {
    List<Double> given =
        readings.stream()
            .flatMap(reading -> reading.number("probability", Bounds.PROBABILITY).stream())
            .toList();
    if (!given.isEmpty() && given.size() == readings.size()) {
      checkSum(given, position);
      return given;
    }
    List<Fields> silent = readings.stream().filter(reading -> !reading.has("probability")).toList();
    if (!silent.isEmpty() && silent.size() < readings.size()) {
      String message = silent.get(0).name() + " has no [probability] though others have";
      silent.get(0).reportMissing(ProblemCode.PROBABILITIES, message, Optional.empty());
    }
    return IntStream.range(0, readings.size()).mapToObj(index -> index == 0 ? 1.0 : 0.0).toList();
  }

  /** Ten decimals: enough to tell from 1 what differs by more than the tolerance. */
  private static String shown(double sum) {
    return BigDecimal.valueOf(sum)
        .setScale(10, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void checkSum(List<Double> probabilities, Fields position) {
    double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > TOLERANCE) {
      String message =
          "probabilities of the readings of " + position.name() + " sum to [" + shown(sum);
      position.reportMissing(
          ProblemCode.PROBABILITIES, message + "], [1] was expected", Optional.empty());
    }
  }
}

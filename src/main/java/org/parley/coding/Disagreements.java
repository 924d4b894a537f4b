package org.parley.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.CodersReport.Aspect;
import org.parley.answer.CodersReport.Disagreement;
import org.parley.answer.SourcesReport.Standing;
import org.parley.coding.CodedScenario.CodedPosition;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Reading;
import org.parley.scenario.StatedOption;
import org.parley.stat.ShortestDecimal;

/**
 * On what a coding differs from the first, and what the answer of the first would be if it had one
 * of these things like the other and all else as it is.
 */
final class Disagreements {

  private static final String NONE = "-";

  private final CodedScenario first;
  private final Standing now;
  private final CodedScenario other;
  private final CodingStanding standing;
  private final List<Disagreement> found = new ArrayList<>();

  private Disagreements(
      CodedScenario first, Standing now, CodedScenario other, CodingStanding standing) {
    this.first = first;
    this.now = now;
    this.other = other;
    this.standing = standing;
  }

  /**
   * The disagreements of a coding with the first.
   *
   * @param now the answer of the first
   */
  static List<Disagreement> of(
      CodedScenario first, Standing now, CodedScenario other, CodingStanding standing) {
    Disagreements disagreements = new Disagreements(first, now, other, standing);
    disagreements.coherence();
    Set<String> ids = new LinkedHashSet<>();
    first.positions().forEach(position -> ids.add(position.id()));
    other.positions().forEach(position -> ids.add(position.id()));
    ids.forEach(disagreements::position);
    disagreements.stated();
    return disagreements.found;
  }

  private void coherence() {
    if (!first.coherence().equals(other.coherence())) {
      String rules = first.coherence().size() + " rules";
      add(
          "",
          Aspect.COHERENCE,
          rules,
          other.coherence().size() + " rules",
          first.with(other.coherence()));
    }
  }

  private void add(String id, Aspect aspect, String was, String is, CodedScenario changed) {
    Standing with = standing.of(changed);
    boolean isOther = with.differsFrom(now) || isOtherZone(changed);
    found.add(new Disagreement(other.name(), id, aspect, was, is, with, isOther));
  }

  /** Whether other outcomes are acceptable, though perhaps no more and no fewer. */
  private boolean isOtherZone(CodedScenario changed) {
    return now.acceptable().isPresent()
        && !now.acceptable().equals(standing.acceptableInBoth(first, changed));
  }

  private void position(String id) {
    Optional<CodedPosition> mine = first.position(id);
    Optional<CodedPosition> theirs = other.position(id);
    if (mine.isEmpty() || theirs.isEmpty()) {
      add(id, Aspect.CODED, coded(mine), coded(theirs), first.with(id, theirs));
    } else {
      both(mine.get(), theirs.get());
    }
  }

  private static String coded(Optional<CodedPosition> coded) {
    return coded
        .map(one -> one.position().kind().label() + ", " + one.position().status().label())
        .orElse(NONE);
  }

  private void both(CodedPosition mine, CodedPosition theirs) {
    Position was = mine.position();
    Position is = theirs.position();
    if (!was.party().equals(is.party())) {
      add(mine, Aspect.PARTY, was.party(), is.party(), new Exchange(was).party(is));
    }
    if (was.kind() != is.kind()) {
      add(mine, Aspect.KIND, was.kind().label(), is.kind().label(), new Exchange(was).kind(is));
    }
    if (was.status() != is.status()) {
      add(
          mine,
          Aspect.STATUS,
          was.status().label(),
          is.status().label(),
          new Exchange(was).status(is));
    }
    if (was.firmness().value() != is.firmness().value()) {
      add(
          mine,
          Aspect.FIRMNESS,
          firmness(was.firmness()),
          firmness(is.firmness()),
          new Exchange(was).firmness(is));
    }
    if (!reads(mine).equals(reads(theirs))) {
      Position read = new Exchange(was).readings(is);
      add(
          was.id(),
          Aspect.READINGS,
          names(was),
          names(is) + (names(is).equals(names(was)) ? " (otherwise judged)" : ""),
          first.with(was.id(), Optional.of(new CodedPosition(read, theirs.tables()))));
    }
  }

  private void add(CodedPosition mine, Aspect aspect, String was, String is, Position changed) {
    CodedPosition exchanged = new CodedPosition(changed, mine.tables());
    add(mine.id(), aspect, was, is, first.with(mine.id(), Optional.of(exchanged)));
  }

  private static String firmness(Range firmness) {
    return ShortestDecimal.text(firmness.value());
  }

  /** What each reading crosses, and how probable it is. */
  private static List<Object> reads(CodedPosition coded) {
    List<Object> reads = new ArrayList<>(coded.tables());
    coded.position().readings().forEach(reading -> reads.add(reading.probability()));
    return reads;
  }

  private static String names(Position position) {
    return String.join(", ", position.readings().stream().map(Reading::name).toList());
  }

  private void stated() {
    Map<String, String> mine = stated(first);
    Map<String, String> theirs = stated(other);
    Set<String> all = new LinkedHashSet<>(mine.keySet());
    all.addAll(theirs.keySet());
    for (String id : all) {
      String was = mine.getOrDefault(id, NONE);
      String is = theirs.getOrDefault(id, NONE);
      if (!was.equals(is)) {
        // Concessions are counted from stated options, which bind nobody.
        found.add(new Disagreement(other.name(), id, Aspect.STATED, was, is, now, false));
      }
    }
  }

  /** Stated options by party and issue. */
  static Map<String, String> stated(CodedScenario coded) {
    Map<String, String> stated = new LinkedHashMap<>();
    for (Party party : coded.scenario().parties()) {
      for (StatedOption one : party.stated()) {
        stated.put(party.id() + " " + one.issue(), one.option());
      }
    }
    return stated;
  }

  /** A position with one thing like another. */
  private record Exchange(Position was) {

    Position party(Position is) {
      return of(is.party(), was.kind(), was.status(), was.firmness(), was.readings());
    }

    Position kind(Position is) {
      return of(was.party(), is.kind(), was.status(), was.firmness(), was.readings());
    }

    Position status(Position is) {
      return of(was.party(), was.kind(), is.status(), was.firmness(), was.readings());
    }

    Position firmness(Position is) {
      return of(was.party(), was.kind(), was.status(), is.firmness(), was.readings());
    }

    Position readings(Position is) {
      return of(was.party(), was.kind(), was.status(), was.firmness(), is.readings());
    }

    private Position of(
        String party,
        Position.Kind kind,
        Position.Status status,
        Range firmness,
        List<Reading> readings) {
      return new Position(
          was.id(),
          party,
          kind,
          status,
          was.wording(),
          was.text(),
          was.sources(),
          firmness,
          readings,
          was.note(),
          was.since());
    }
  }
}

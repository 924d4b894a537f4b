package org.parley.process.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.rules.course.Aspect;

/**
 * All that some rules read; rules that are judged case by case only when they come up are not among
 * them.
 *
 * @implNote immutable
 */
final class Watch {

  private static final int NOT_READ = -1;

  private final Watched[] all;
  private final int[][] places = new int[Aspect.Kind.values().length][0];
  private final int[] ofOffers;
  private final CourseTable[] tables;
  private final long[] oneByOne;
  private final long[] first;

  /**
   * Of some rules.
   *
   * @param active the places of those that are not left out
   */
  Watch(List<CourseTable> tables, int[] active) {
    this.tables = tables.toArray(new CourseTable[0]);
    this.oneByOne = new long[(tables.size() + Long.SIZE - 1) / Long.SIZE];
    this.first = oneByOne.clone();
    Map<Aspect, List<Watched.Reader>> readers = new LinkedHashMap<>();
    for (int rule : active) {
      CourseTable table = tables.get(rule);
      if (!table.isWhole()) {
        oneByOne[rule / Long.SIZE] |= 1L << rule;
      }
      if (!table.isWhole() || table.matches(0)) {
        first[rule / Long.SIZE] |= 1L << rule;
      }
      table
          .readers(rule)
          .forEach((read, by) -> readers.computeIfAbsent(read, r -> new ArrayList<>()).add(by));
    }
    this.all =
        readers.entrySet().stream()
            .map(read -> new Watched(read.getKey(), read.getValue()))
            .toArray(Watched[]::new);
    for (int place = 0; place < all.length; place++) {
      put(all[place].aspect(), place);
    }
    this.ofOffers =
        IntStream.range(0, all.length).filter(place -> all[place].isOfOffers()).toArray();
  }

  private void put(Aspect aspect, int place) {
    int kind = aspect.kind().ordinal();
    int known = places[kind].length;
    if (known <= aspect.index()) {
      places[kind] = Arrays.copyOf(places[kind], aspect.index() + 1);
      Arrays.fill(places[kind], known, aspect.index(), NOT_READ);
    }
    places[kind][aspect.index()] = place;
  }

  /** Number of things that are read. */
  int size() {
    return all.length;
  }

  /** One of them. */
  Watched at(int place) {
    return all[place];
  }

  /** The place of one of them, or -1 where no rule reads it. */
  int place(Aspect.Kind kind, int index) {
    int[] ofKind = places[kind.ordinal()];
    return index < ofKind.length ? ofKind[index] : NOT_READ;
  }

  /** The places of those that parties change; not a copy. */
  int[] ofOffers() {
    return ofOffers;
  }

  /** When a rule matches. */
  CourseTable table(int rule) {
    return tables[rule];
  }

  /** The rules that match where all that is read is in its first class, and those one by one. */
  long[] first() {
    return first.clone();
  }

  /** Whether a rule is judged case by case. */
  boolean isOneByOne(int rule) {
    return (oneByOne[rule / Long.SIZE] >>> rule & 1) != 0;
  }
}

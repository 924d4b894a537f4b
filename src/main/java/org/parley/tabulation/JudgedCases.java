package org.parley.tabulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the judge has said of each target on whole outcomes, by the case: the options of the issues
 * in its scope, which are all that its rules read. It is kept apart from the tables, so that these
 * can be held against it; of a target without a table, or with a large one, nothing is kept.
 *
 * @implNote Not thread-safe.
 */
final class JudgedCases {

  /** Of a larger table few cases are ever met twice. */
  private static final int MOST_WORDS = 1 << 6;

  private static final String MAGIC = "PARLEYJ1";

  /**
   * What was said of a target, one bit a case, numbered as in its table; without words where
   * nothing is kept.
   */
  static final class Said {

    private final long[] asked;
    private final long[] concluded;

    private Said(int words) {
      asked = new long[words];
      concluded = new long[words];
    }

    private void add(int number, boolean isConcluded) {
      asked[number >>> 6] |= 1L << number;
      if (isConcluded) {
        concluded[number >>> 6] |= 1L << number;
      }
    }

    /** This with what another says of cases of which this says nothing, if they are as many. */
    Said with(Said other) {
      Said both = new Said(asked.length);
      both.add(this);
      both.add(other);
      return both;
    }

    private void add(Said other) {
      if (asked.length == other.asked.length) {
        for (int word = 0; word < asked.length; word++) {
          concluded[word] |= other.concluded[word] & ~asked[word];
          asked[word] |= other.asked[word];
        }
      }
    }

    /** Whether a table of as many cases says otherwise of some. */
    boolean contradicts(long[] table) {
      boolean differs = false;
      for (int word = 0; word < asked.length && asked.length == table.length; word++) {
        differs |= ((table[word] ^ concluded[word]) & asked[word]) != 0;
      }
      return differs;
    }
  }

  private final List<Said> targets;

  private JudgedCases(List<Said> targets) {
    this.targets = List.copyOf(targets);
  }

  /** Cases of tables of which the judge has said nothing yet. */
  static JudgedCases none(Tabulation tabulation) {
    return new JudgedCases(
        tabulation.entries().stream()
            .map(entry -> new Said(entry.table().map(JudgedCases::words).orElse(0)))
            .toList());
  }

  private static int words(CrossingFunction function) {
    int words = function instanceof CrossingTable table ? (table.size() + 63) / 64 : 0;
    return words <= MOST_WORDS ? words : 0;
  }

  /** What was said of each target, in the order of the tables. */
  List<Said> targets() {
    return targets;
  }

  /** Adds what was said of some targets, by their indexes. */
  void add(Map<Integer, Said> said) {
    said.forEach((target, more) -> targets.get(target).add(more));
  }

  /**
   * Adds what the judge has said of an outcome.
   *
   * @param about indexes of the targets of which it has said something
   */
  void add(Tabulation tabulation, int[] outcome, BitSet concluded, BitSet about) {
    for (int target = about.nextSetBit(0); target >= 0; target = about.nextSetBit(target + 1)) {
      int number = number(tabulation, target, outcome);
      if (number >= 0) {
        targets.get(target).add(number, concluded.get(target));
      }
    }
  }

  /** Whether the judge has said something of a target in the case of an outcome. */
  boolean isAsked(Tabulation tabulation, int target, int[] outcome) {
    int number = number(tabulation, target, outcome);
    return number >= 0 && (targets.get(target).asked[number >>> 6] >>> number & 1) != 0;
  }

  /** Whether the judge has concluded a target in the case of an outcome. */
  boolean isConcluded(Tabulation tabulation, int target, int[] outcome) {
    int number = number(tabulation, target, outcome);
    return number >= 0 && (targets.get(target).concluded[number >>> 6] >>> number & 1) != 0;
  }

  /** The number of a case; below 0 where none is kept. */
  private int number(Tabulation tabulation, int target, int[] outcome) {
    return targets.get(target).asked.length > 0
            && tabulation.entries().get(target).table().orElseThrow() instanceof CrossingTable table
        ? table.number(outcome)
        : -1;
  }

  /** The cases as sealed bytes: magic word, key, and the words of each target. */
  byte[] bytes(TableKey key) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeUTF(key.hex());
      out.writeInt(targets.size());
      for (Said said : targets) {
        out.writeInt(said.asked.length);
        for (int word = 0; word < said.asked.length; word++) {
          out.writeLong(said.asked[word]);
          out.writeLong(said.concluded[word]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SealedBytes.seal(bytes.toByteArray());
  }

  /** The cases, or nothing where the bytes are not what {@link #bytes} made for this key. */
  static Optional<JudgedCases> parse(byte[] bytes, TableKey key) {
    Optional<byte[]> content = SealedBytes.open(bytes);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content.get()))) {
      if (!in.readUTF().equals(MAGIC) || !in.readUTF().equals(key.hex())) {
        return Optional.empty();
      }
      List<Said> targets = new ArrayList<>();
      for (int left = TableFormat.length(in, Integer.BYTES); left > 0; left--) {
        Said said = new Said(TableFormat.length(in, 2 * Long.BYTES));
        for (int word = 0; word < said.asked.length; word++) {
          said.asked[word] = in.readLong();
          said.concluded[word] = in.readLong();
        }
        targets.add(said);
      }
      return Optional.of(new JudgedCases(targets));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

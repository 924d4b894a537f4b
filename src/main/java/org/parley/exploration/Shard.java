package org.parley.exploration;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One of several parts of a run that add up to the whole: the chunks whose number leaves the
 * remainder {@code index} on division by {@code count}.
 *
 * @param index which part, in {@code [0, count)}
 * @param count number of parts, at least 1
 */
public record Shard(int index, int count) {

  /** The only part of an undivided run. */
  public static final Shard WHOLE = new Shard(0, 1);

  /** Most missing parts that are named. */
  private static final int NAMED = 5;

  /**
   * @throws IllegalArgumentException unless {@code 0 <= index < count}
   */
  public Shard {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("shard [" + index + "] is outside [0, " + count + ")");
    }
  }

  /**
   * The shard of a text such as {@code 1/4}, which counts from 1.
   *
   * @throws IllegalArgumentException if the text is not {@code I/N} with {@code 1 <= I <= N}
   */
  public static Shard parse(String text) {
    String[] parts = text.split("/", -1);
    try {
      if (parts.length == 2) {
        return new Shard(Integer.parseInt(parts[0]) - 1, Integer.parseInt(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(notShard(text), e);
    }
    throw new IllegalArgumentException(notShard(text));
  }

  /**
   * What keeps parts from being a whole, with advice; nothing where they are one.
   *
   * @param given the parts, of as many as this one
   * @param whole what they are parts of
   */
  public Optional<String> lack(List<Shard> given, String whole) {
    long different = given.stream().distinct().count();
    return given.size() == count && different == count
        ? Optional.empty()
        : Optional.of(
            "["
                + given.size()
                + "] folders given, of which ["
                + different
                + "] are different parts, but "
                + whole
                + " ["
                + count
                + "]\n"
                + advice(given));
  }

  private String advice(List<Shard> given) {
    List<String> missing =
        IntStream.range(0, count)
            .mapToObj(part -> new Shard(part, count))
            .filter(part -> !given.contains(part))
            .limit(NAMED + 1L)
            .map(Shard::toString)
            .toList();
    if (missing.isEmpty()) {
      return "Maybe give each part once";
    }
    List<String> named = missing.subList(0, Math.min(missing.size(), NAMED));
    return "Maybe add part " + named + (named.equals(missing) ? "" : " and others");
  }

  /** Whether the run is not divided. */
  public boolean isWhole() {
    return count == 1;
  }

  private static String notShard(String text) {
    return "shard [" + text + "] is not I/N with 1 <= I <= N, such as 1/4";
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return (index + 1) + "/" + count;
  }
}

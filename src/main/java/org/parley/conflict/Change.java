package org.parley.conflict;

import java.util.OptionalInt;

/**
 * One thing an analyst may change about a position that binds.
 *
 * @param line the line it binds by, as an index
 * @param instead the line of another reading to bind by instead; nothing where it shall not bind
 */
public record Change(int line, OptionalInt instead) implements Comparable<Change> {

  /** Whether the position shall not bind at all. */
  public boolean isWaiver() {
    return instead.isEmpty();
  }

  /** By line; other readings before the waiver. */
  @Override
  public int compareTo(Change other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(
            instead.orElse(Integer.MAX_VALUE), other.instead.orElse(Integer.MAX_VALUE));
  }
}

package org.parley.scenario;

import java.util.List;

/**
 * One way to code a position.
 *
 * @param name name, unique within the position
 * @param text what the position says under this reading, or an empty string
 * @param probability assumed probability that this is the right reading, in {@code [0, 1]}; those
 *     of a position sum to 1
 * @param rejects options it rules out on their own; conditions over several issues are rules
 * @param sources where this reading comes from, beyond the sources of the position
 * @param note a remark of the encoder, or an empty string
 */
public record Reading(
    String name,
    String text,
    double probability,
    List<Rejected> rejects,
    List<Source> sources,
    String note) {

  /** Name of the reading of a position that has only one. */
  public static final String PLAIN = "plain";

  /** What results say in place of a reading where a position does not bind; names no reading. */
  public static final String NONE = "none";

  public Reading {
    rejects = List.copyOf(rejects);
    sources = List.copyOf(sources);
  }
}

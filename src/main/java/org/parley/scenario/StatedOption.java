package org.parley.scenario;

import java.util.List;

/**
 * The option a party has asked for on an issue.
 *
 * @param issue id of the issue
 * @param option id of one of its options
 * @param sources where the party said so; possibly none
 * @param note a remark of the encoder, or an empty string
 */
public record StatedOption(String issue, String option, List<Source> sources, String note) {

  public StatedOption {
    sources = List.copyOf(sources);
  }
}

package org.parley.exchange;

import java.util.List;
import java.util.Optional;
import org.parley.exchange.Domain.Profile;
import org.parley.exchange.Domain.Topic;

/** Reads what the files of one tool say. */
interface Family {

  /** Whether a file says what there is to settle, and nothing of what it is worth. */
  boolean isDomain();

  /** What the file calls itself. */
  String name();

  /** What there is to settle; empty where the file does not say. */
  List<Topic> issues(Cut cut);

  /**
   * What outcomes are worth to a party; nothing where it cannot be held, which is then told.
   *
   * @param issues what there is to settle
   * @param remarks where what cannot be held is told
   */
  Optional<Profile> profile(List<Topic> issues, List<String> remarks);
}

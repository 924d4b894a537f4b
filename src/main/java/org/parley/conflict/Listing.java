package org.parley.conflict;

import java.util.List;
import org.parley.effort.Spent.Want;

/**
 * What was found of the relaxations or cores there are, smallest first.
 *
 * @param <T> what is listed
 */
public sealed interface Listing<T> {

  /** Those found, by number of positions; among equals, by their first differing position. */
  List<T> found();

  /**
   * All there are; empty where there are none.
   *
   * @param <T> what is listed
   */
  record Complete<T>(List<T> found) implements Listing<T> {

    public Complete {
      found = List.copyOf(found);
    }
  }

  /**
   * Some of them, and there may be more.
   *
   * @param least none but those found has fewer positions than this, which is proved
   * @param <T> what is listed
   */
  record Partial<T>(List<T> found, Want reason, int least) implements Listing<T> {

    public Partial {
      found = List.copyOf(found);
    }
  }
}

package org.parley.conflict;

import java.util.List;

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
   * Some of them, and there may be more: none that is smaller than the last found, but for a lone
   * one, which may be of any size.
   *
   * @param <T> what is listed
   */
  record Partial<T>(List<T> found, SpentBudget reason) implements Listing<T> {

    public Partial {
      found = List.copyOf(found);
    }
  }
}

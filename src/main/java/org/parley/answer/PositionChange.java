package org.parley.answer;

/** A change to one position, by its id. */
public sealed interface PositionChange {

  /** The id of the position. */
  String position();

  /** It is waived. */
  record Waived(String position) implements PositionChange {}

  /** It is read otherwise than before, as the reading of this name. */
  record Read(String position, String reading) implements PositionChange {}
}

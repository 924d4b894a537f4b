package org.parley.parts;

/** How what holds with one option of an issue lies to what holds with another. */
public enum Rank {
  /** The same holds with both. */
  EQUAL,
  /** Whatever holds with the first holds with the second, or gives it no more. */
  BELOW,
  /** Whatever holds with the second holds with the first. */
  ABOVE,
  /** Neither, or it is not known. */
  APART;

  /** The rank of what rises with two things that have this rank and another. */
  Rank and(Rank other) {
    if (this == EQUAL || this == other) {
      return other;
    }
    return other == EQUAL ? this : APART;
  }

  /** The rank of what falls where this rises. */
  Rank reversed() {
    return switch (this) {
      case BELOW -> ABOVE;
      case ABOVE -> BELOW;
      default -> this;
    };
  }

  /** Whether the first is at most the second. */
  public boolean isAtMost() {
    return this == EQUAL || this == BELOW;
  }

  static Rank of(boolean mayBeBelow, boolean mayBeAbove) {
    if (mayBeBelow) {
      return mayBeAbove ? EQUAL : BELOW;
    }
    return mayBeAbove ? ABOVE : APART;
  }
}

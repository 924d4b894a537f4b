package org.parley.decomposition;

/**
 * What an elimination adds and multiplies: residues of counts, or costs of which the least is kept
 * (S. M. Aji and R. J. McEliece 2000, "The generalized distributive law", IEEE Transactions on
 * Information Theory 46).
 *
 * @param modulus as {@link Residues} has it, or {@link #OF_COSTS}
 */
record Algebra(long modulus) {

  private static final long OF_COSTS = -1;

  /**
   * The sum is the lesser of two costs, the product their sum; all costs are below {@link #NEVER}.
   */
  static final Algebra LEAST = new Algebra(OF_COSTS);

  /** The cost of what cannot be. */
  static final long NEVER = Long.MAX_VALUE / 2;

  static Algebra modulo(long modulus) {
    return new Algebra(modulus);
  }

  long zero() {
    return modulus == OF_COSTS ? NEVER : 0;
  }

  long one() {
    return modulus == OF_COSTS ? 0 : 1;
  }

  long sum(long left, long right) {
    return modulus == OF_COSTS ? Math.min(left, right) : Residues.sum(left, right, modulus);
  }

  long product(long left, long right) {
    return modulus == OF_COSTS
        ? Math.min(NEVER, left + right)
        : Residues.product(left, right, modulus);
  }
}

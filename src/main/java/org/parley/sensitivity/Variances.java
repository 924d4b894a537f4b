package org.parley.sensitivity;

/** Estimates of how a function varies over its inputs; of several, the sums are taken. */
interface Variances {

  /** Of its variance. */
  double variance();

  /** Of the part of it that goes when an input alone becomes known. */
  double firstOrder(int input);

  /** Of the part that stays when all other inputs become known. */
  double total(int input);
}

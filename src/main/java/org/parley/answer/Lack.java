package org.parley.answer;

/** What there was too little of for an answer to be whole. */
public enum Lack {
  /** As many were found as may be listed. */
  LENGTH,
  /** The time was up. */
  TIME,
  /** It would have taken more memory than allowed. */
  MEMORY
}

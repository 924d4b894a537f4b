package org.parley.rules;

import org.parley.parts.Part;

/** What judging a target in parts comes to. */
public sealed interface Parted {

  /** When the target is concluded, put together of the judge's answers about parts. */
  record Whole(Part part) implements Parted {}

  /** It cannot be judged in parts, because of some words. */
  record Refused(TooWideWords words) implements Parted {}
}

package org.parley.answer;

/** Something that a reader of an answer about worlds has to know. */
public sealed interface WorldsNote extends Note.OfWorlds {

  /**
   * There are more ways out than could be listed, so nothing is said that rests on the list.
   *
   * @param hasOptionFixed whether that is so with an option fixed, and no option's chance is known;
   *     else nothing exact about a deal is
   * @param lack what ended the list
   * @param most as many as are listed at most
   */
  record MoreWaysOut(boolean hasOptionFixed, Lack lack, int most) implements WorldsNote {}

  /** Too many parties have lines that are correlated for an exact expected zone. */
  record ZoneTooCorrelated() implements WorldsNote {}

  /** Outcomes are ranked by an approximation, so there may be likelier ones. */
  record RankedRoughly() implements WorldsNote {}

  /**
   * Conditions for a deal rest on few worlds.
   *
   * @param deals worlds drawn with a deal
   * @param worlds worlds drawn
   */
  record FewDealsSearched(int deals, int worlds) implements WorldsNote {}

  /** To look for conditions on outcomes would take too long. */
  record OutcomesNotSearched() implements WorldsNote {}

  /** Not enough worlds could be looked at to say how likely a deal is. */
  record TooFewWorlds() implements WorldsNote {}

  /** The user had enough, and what was not known by then is left out. */
  record LeftOut() implements WorldsNote {}

  /**
   * No world drawn has a deal.
   *
   * @param upperBound what the probability is at most
   * @param level level of the bound, one-sided
   */
  record NoDealDrawn(double upperBound, double level) implements WorldsNote {}

  /** Every world drawn has a deal. */
  record OnlyDealsDrawn() implements WorldsNote {}

  /**
   * An estimate rests on few worlds.
   *
   * @param worlds how many
   * @param haveDeal whether these have a deal, else the others do
   */
  record FewWorlds(long worlds, boolean haveDeal) implements WorldsNote {}
}

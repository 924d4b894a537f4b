package org.parley.page.block;

import java.util.List;

/**
 * An answer as a page to hand over.
 *
 * @param kicker what kind of page it is, and of when
 * @param title the title of the scenario
 * @param verdict the answer in one sentence
 * @param lede what is to be known with it
 * @param chance how likely a deal is under the assumptions; empty where that is not known
 * @param chapters its parts in the order of {@link Chapter.Part}, each at most once
 */
public record Paper(
    String kicker,
    String title,
    String verdict,
    List<Block> lede,
    List<Block> chance,
    List<Chapter> chapters) {

  public Paper {
    lede = List.copyOf(lede);
    chance = List.copyOf(chance);
    chapters = List.copyOf(chapters);
  }
}

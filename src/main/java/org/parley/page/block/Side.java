package org.parley.page.block;

/**
 * A party in a drawing.
 *
 * @param number its place among the parties of the scenario, from 0, which gives it its colour and
 *     shape
 * @param title what it is called
 */
public record Side(int number, String title) {

  // Written out for the sake of the start: see "What costs at the start" in design.md.
  @Override
  public boolean equals(Object other) {
    return other instanceof Side same && number == same.number && title.equals(same.title);
  }

  @Override
  public int hashCode() {
    return 31 * number + title.hashCode();
  }
}

package org.parley.page.block;

/**
 * A party in a drawing.
 *
 * @param number its place among the parties of the scenario, from 0, which gives it its colour and
 *     shape
 * @param title what it is called
 */
public record Side(int number, String title) {
  // Written out: the first call of one that Java makes takes a millisecond of a short command.
  @Override
  public boolean equals(Object other) {
    return other instanceof Side that && number == that.number && title.equals(that.title);
  }

  @Override
  public int hashCode() {
    return 31 * number + title.hashCode();
  }
}

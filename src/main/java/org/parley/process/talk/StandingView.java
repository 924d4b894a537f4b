package org.parley.process.talk;

import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import org.parley.process.course.CourseView;

/**
 * What process rules see of a talk.
 *
 * @param game what is talked about
 * @param standing place of the standing offer or text, or -1 where there is none
 * @param stance by seat, percent that it has yielded
 */
record StandingView(Game game, IntSupplier standing, IntUnaryOperator stance)
    implements CourseView {

  @Override
  public int yielded(int party) {
    return stance.applyAsInt(party);
  }

  @Override
  public int standing(int issue) {
    int place = standing.getAsInt();
    return place < 0 ? -1 : game.table().option(place, issue);
  }
}

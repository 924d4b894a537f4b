package org.parley.rules.session;

/** The least value; none of none. */
public final class Least extends Figure {

  @Override
  public Object getResult(Values values) {
    return values.least();
  }
}

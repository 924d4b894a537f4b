package org.parley.rules.session;

/** The greatest value; none of none. */
public final class Greatest extends Figure {

  @Override
  public Object getResult(Values values) {
    return values.greatest();
  }
}

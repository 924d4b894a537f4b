package org.parley.rules.session;

/** The sum of the values; 0 of none. */
public final class Sum extends Figure {

  @Override
  public Object getResult(Values values) {
    return Decimal.of(values.sum());
  }
}

package org.parley.rules.session;

import java.math.BigDecimal;

/** The number of matches. */
public final class Count extends Figure {

  @Override
  public Object getResult(Values values) {
    return Decimal.of(BigDecimal.valueOf(values.matches()));
  }
}

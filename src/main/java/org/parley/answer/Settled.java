package org.parley.answer;

import java.util.Optional;

/** An answer that knows whether there is a deal. */
public interface Settled {

  /** Whether some coherent outcome crosses no enforced position; nothing where that is unknown. */
  Optional<Boolean> isDeal();
}

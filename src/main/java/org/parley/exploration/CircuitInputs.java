package org.parley.exploration;

import java.util.ArrayList;
import java.util.List;

/** The inputs of a circuit, each belonging to a cluster. */
final class CircuitInputs {

  /** Input number {@code local} of a cluster. */
  record Input(Cluster cluster, int local) {}

  private final Circuit circuit;
  private final List<Input> inputs = new ArrayList<>();

  CircuitInputs(Circuit circuit) {
    this.circuit = circuit;
  }

  Circuit circuit() {
    return circuit;
  }

  /** A new input; returns its node. */
  int add(Cluster cluster, int local) {
    inputs.add(new Input(cluster, local));
    return circuit.input(inputs.size() - 1);
  }

  Input get(int number) {
    return inputs.get(number);
  }
}

package org.parley.answer;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Named;

/**
 * A relaxation with what it buys and what it costs.
 *
 * @param positions indexes of the positions to waive
 * @param witness option index of every issue of an outcome it makes acceptable
 * @param opens number of outcomes it makes acceptable; nothing where that is not known exactly
 * @param linesByParty number of positions each party gives up, in the scenario's order
 * @param firmnessByParty sum of the firmness of these, in the scenario's order
 * @param marks what sets it apart from the others
 */
public record RelaxationRow(
    BitSet positions,
    List<Integer> witness,
    Optional<BigInteger> opens,
    List<Integer> linesByParty,
    List<Double> firmnessByParty,
    Set<Mark> marks) {

  /** What sets a relaxation apart. */
  public enum Mark implements Named {
    /** The party that gives up most, by firmness, gives up less than under any other. */
    FAIREST("fairest"),
    /** The firmness given up by all parties together is least. */
    CHEAPEST("cheapest"),
    /** It makes most outcomes acceptable. */
    OPENS_MOST("opens-most");

    private final String label;

    Mark(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public RelaxationRow {
    positions = (BitSet) positions.clone();
    witness = List.copyOf(witness);
    linesByParty = List.copyOf(linesByParty);
    firmnessByParty = List.copyOf(firmnessByParty);
    marks = marks.isEmpty() ? Set.of() : EnumSet.copyOf(marks);
  }

  @Override
  public BitSet positions() {
    return (BitSet) positions.clone();
  }

  /** Firmness given up by all parties together. */
  public double firmness() {
    return firmnessByParty.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Firmness given up by the party that gives up most. */
  public double greatestFirmness() {
    return firmnessByParty.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** The same with other marks. */
  public RelaxationRow with(Set<Mark> others) {
    return new RelaxationRow(positions, witness, opens, linesByParty, firmnessByParty, others);
  }
}

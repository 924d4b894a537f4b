package org.parley.layers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.scenario.Layer;
import org.parley.scenario.Layer.Rule;

/**
 * A layer as a weighted game with vetoes: it passes what no holder of a veto refuses and members
 * with enough votes accept. That all but {@code m} of {@code n} accept is a quota of {@code n - m}
 * votes of one each.
 *
 * <p>Voters are told by bits: bit {@code v} of a set is the voter of index {@code v}.
 *
 * @implNote immutable
 */
public final class Chamber {

  /** Most voters in all layers, so that a set of them is a machine word. */
  public static final int MOST_VOTERS = 60;

  /** A member: the index of a voter, and how many votes it has. */
  record Member(int voter, long votes, boolean hasVeto) {}

  private final String id;
  private final List<Member> members;
  private final long[] votes;
  private final long all;
  private final long veto;
  private final long total;
  private final long quota;

  private Chamber(String id, List<Member> members, long quota) {
    this.id = id;
    this.members = List.copyOf(members);
    this.quota = quota;
    this.votes = new long[MOST_VOTERS];
    members.forEach(member -> votes[member.voter()] = member.votes());
    this.all = members.stream().mapToLong(member -> 1L << member.voter()).sum();
    this.veto =
        members.stream().filter(Member::hasVeto).mapToLong(member -> 1L << member.voter()).sum();
    this.total = members.stream().mapToLong(Member::votes).sum();
  }

  /**
   * A layer of a scenario.
   *
   * @param voters ids of the parties in all layers, at most {@link #MOST_VOTERS}
   * @throws ArithmeticException if the votes, in whole numbers, are no {@code long}
   */
  public static Chamber of(Layer layer, List<String> voters) {
    boolean counts = layer.rule() instanceof Rule.Quota;
    BigDecimal needed = needed(layer);
    int scale = Math.max(0, needed.stripTrailingZeros().scale());
    if (counts) {
      for (BigDecimal weight : layer.weights().values()) {
        scale = Math.max(scale, weight.stripTrailingZeros().scale());
      }
    }
    List<Member> members = new ArrayList<>();
    for (String party : layer.members()) {
      BigDecimal weight =
          counts ? Objects.requireNonNull(layer.weights().get(party)) : BigDecimal.ONE;
      members.add(
          new Member(
              voters.indexOf(party),
              weight.movePointRight(scale).longValueExact(),
              layer.veto().contains(party)));
    }
    return new Chamber(layer.id(), members, needed.movePointRight(scale).longValueExact());
  }

  private static BigDecimal needed(Layer layer) {
    int size = layer.members().size();
    Rule rule = layer.rule();
    if (rule instanceof Rule.Quota enough) {
      return enough.votes();
    }
    int refusals = rule instanceof Rule.AllBut allBut ? allBut.refusals() : 0;
    return BigDecimal.valueOf(Math.max(0, size - refusals));
  }

  /** Id of the layer. */
  public String id() {
    return id;
  }

  List<Member> members() {
    return members;
  }

  /** Indexes of the voters in it, in its order. */
  public List<Integer> memberIndexes() {
    return members.stream().map(Member::voter).toList();
  }

  /** Its members as a set of voters. */
  long voters() {
    return all;
  }

  long quota() {
    return quota;
  }

  /** Whether it passes what these voters refuse and all others accept. */
  public boolean passes(long refusing) {
    if ((refusing & veto) != 0) {
      return false;
    }
    long accepting = total;
    for (long left = refusing & all; left != 0; left &= left - 1) {
      accepting -= votes[Long.numberOfTrailingZeros(left)];
    }
    return accepting >= quota;
  }
}

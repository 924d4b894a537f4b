package org.parley.exploration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Boolean circuit under construction: equal nodes are made once, and constants are folded.
 *
 * <p>Nodes are numbered in the order of their making, so that a node's operands come before it.
 */
final class Circuit {

  static final int ZERO = 0;
  static final int ONE = 1;

  /**
   * One node; operands that the gate does not have are {@link #ZERO}, except that of an input,
   * whose number stands in {@code a}.
   */
  record Node(Gate gate, int a, int b, int c) {

    // Written out for the sake of the start: see "What costs at the start" in design.md.
    @Override
    public boolean equals(Object other) {
      return other instanceof Node same
          && gate == same.gate
          && a == same.a
          && b == same.b
          && c == same.c;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * gate.ordinal() + a) + b) + c;
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();

  Circuit() {
    node(Gate.ZERO, 0, 0, 0);
    node(Gate.ONE, 0, 0, 0);
  }

  Node node(int number) {
    return nodes.get(number);
  }

  int size() {
    return nodes.size();
  }

  private int node(Gate gate, int a, int b, int c) {
    Node node = new Node(gate, a, b, c);
    Integer known = numbers.putIfAbsent(node, nodes.size());
    if (known != null) {
      return known;
    }
    nodes.add(node);
    return nodes.size() - 1;
  }

  private int ordered(Gate gate, int a, int b) {
    return node(gate, Math.min(a, b), Math.max(a, b), ZERO);
  }

  int input(int number) {
    return node(Gate.INPUT, number, 0, 0);
  }

  int not(int a) {
    if (a == ZERO || a == ONE) {
      return ONE - a;
    }
    return nodes.get(a).gate() == Gate.NOT ? nodes.get(a).a() : node(Gate.NOT, a, 0, 0);
  }

  int and(int a, int b) {
    if (a == b || a == ONE || b == ZERO) {
      return b;
    }
    if (a == ZERO || b == ONE) {
      return a;
    }
    if (nodes.get(b).gate() == Gate.NOT) {
      return node(Gate.AND_NOT, a, nodes.get(b).a(), 0);
    }
    if (nodes.get(a).gate() == Gate.NOT) {
      return node(Gate.AND_NOT, b, nodes.get(a).a(), 0);
    }
    return ordered(Gate.AND, a, b);
  }

  int andNot(int a, int b) {
    return and(a, not(b));
  }

  int or(int a, int b) {
    if (a == b || a == ZERO || b == ONE) {
      return b;
    }
    return a == ONE || b == ZERO ? a : ordered(Gate.OR, a, b);
  }

  /** {@code a | (b & c)}. */
  int orAnd(int a, int b, int c) {
    int product = and(b, c);
    if (a == ZERO || a == ONE || product == b || product == c || product == ZERO) {
      return or(a, product);
    }
    // A product that serves elsewhere too, or one with a complement, is not worth repeating.
    return nodes.get(product).gate() == Gate.AND
        ? node(Gate.OR_AND, a, Math.min(b, c), Math.max(b, c))
        : or(a, product);
  }

  /** Low bit of a sum of three. */
  int sum(int a, int b, int c) {
    return node(Gate.SUM, a, b, c);
  }

  /** High bit of a sum of three. */
  int carry(int a, int b, int c) {
    if (c == ZERO) {
      return and(a, b);
    }
    return node(Gate.CARRY, a, b, c);
  }

  /** Whether any of some nodes holds. */
  int any(List<Integer> operands) {
    int any = ZERO;
    for (int operand : operands) {
      any = or(any, operand);
    }
    return any;
  }

  /** The nodes that some roots are computed from, the roots included. */
  BitSet cone(Iterable<Integer> roots) {
    BitSet cone = new BitSet(nodes.size());
    Deque<Integer> open = new ArrayDeque<>();
    roots.forEach(open::push);
    while (!open.isEmpty()) {
      int number = open.pop();
      if (!cone.get(number)) {
        cone.set(number);
        operands(nodes.get(number)).forEach(open::push);
      }
    }
    return cone;
  }

  /** The operands of a node; none of an input. */
  static List<Integer> operands(Node node) {
    return switch (node.gate()) {
      case INPUT, ZERO, ONE -> List.of();
      case NOT -> List.of(node.a());
      case AND, OR, AND_NOT -> List.of(node.a(), node.b());
      case OR_AND, SUM, CARRY -> List.of(node.a(), node.b(), node.c());
    };
  }
}

package org.parley.conflict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * "All of at least one of these sets are waived", as a reduced ordered decision diagram over
 * players (Bryant 1986, "Graph-Based Algorithms for Boolean Function Manipulation").
 *
 * <p>A node is known by its number; 0 and 1 are the constants, and children have smaller numbers
 * than their parents.
 */
final class MonotoneDiagram {

  private static final int OVERFLOW = -1;

  /** Nodes that there is room for at first, which most diagrams never fill; a power of two. */
  private static final int FIRST_NODES = 1 << 8;

  private static final int SLOTS_PER_NODE = 4;

  private final int playerCount;
  private final int nodeLimit;
  private int[] players = new int[FIRST_NODES];
  private int[] kept = new int[FIRST_NODES];
  private int[] waived = new int[FIRST_NODES];
  private int[] unique = new int[SLOTS_PER_NODE * FIRST_NODES];
  private long[] unionKeys = new long[FIRST_NODES];
  private int[] unions = new int[FIRST_NODES];
  private int nodeCount = 2;
  private int root;

  private MonotoneDiagram(int playerCount, int nodeLimit) {
    this.playerCount = playerCount;
    this.nodeLimit = nodeLimit;
    Arrays.fill(players, 0, 2, playerCount);
  }

  /** The diagram of sets of players; empty where it would take more nodes than allowed. */
  static Optional<MonotoneDiagram> of(List<BitSet> sets, int playerCount, int nodeLimit) {
    MonotoneDiagram diagram = new MonotoneDiagram(playerCount, Math.max(2, nodeLimit));
    diagram.root = diagram.unionOf(sets.toArray(new BitSet[0]), 0, sets.size(), 0);
    return diagram.root == OVERFLOW ? Optional.empty() : Optional.of(diagram);
  }

  /**
   * The chance of each player to be pivotal when every other is waived with this chance,
   * independently: the derivative of the multilinear extension (Owen 1972).
   */
  double[] pivotalChances(double chance) {
    double[] value = new double[root + 1];
    double[] reached = new double[root + 1];
    int[] without = kept;
    int[] with = waived;
    for (int node = 1; node <= root; node++) {
      value[node] = node == 1 ? 1 : mix(value[without[node]], value[with[node]], chance);
    }
    reached[root] = 1;
    double[] pivotal = new double[playerCount];
    for (int node = root; node > 1; node--) {
      double ways = reached[node];
      pivotal[players[node]] += ways * (value[with[node]] - value[without[node]]);
      reached[without[node]] += ways * (1 - chance);
      reached[with[node]] += ways * chance;
    }
    return pivotal;
  }

  private static double mix(double kept, double waived, double chance) {
    return (1 - chance) * kept + chance * waived;
  }

  /**
   * The union of the sets from a place to another, of which only the players from the given one on
   * are left to waive.
   */
  private int unionOf(BitSet[] sets, int begin, int end, int from) {
    if (begin == end) {
      return 0;
    }
    int player = playerCount;
    for (int place = begin; place < end; place++) {
      int next = sets[place].nextSetBit(from);
      if (next < 0) {
        return 1;
      }
      player = Math.min(player, next);
    }
    int middle = lackingFirst(sets, begin, end, player);
    int without = unionOf(sets, begin, middle, player + 1);
    int with = unionOf(sets, middle, end, player + 1);
    return node(player, without, union(without, with));
  }

  /** Puts the sets that lack a player before the others; where the others begin then. */
  private static int lackingFirst(BitSet[] sets, int begin, int end, int player) {
    int middle = begin;
    for (int place = begin; place < end; place++) {
      BitSet set = sets[place];
      if (!set.get(player)) {
        sets[place] = sets[middle];
        sets[middle++] = set;
      }
    }
    return middle;
  }

  private int union(int one, int other) {
    if (one == OVERFLOW || other == OVERFLOW) {
      return OVERFLOW;
    }
    if (one == 1 || other == 1) {
      return 1;
    }
    if (one == 0 || other == 0 || one == other) {
      return Math.max(one, other);
    }
    return rememberedUnion(Math.min(one, other), Math.max(one, other));
  }

  private int rememberedUnion(int one, int other) {
    long key = ((long) one << 32) | other;
    int slot = mix(key) & (unionKeys.length - 1);
    if (unionKeys[slot] == key) {
      return unions[slot];
    }
    int union = computedUnion(one, other);
    // What was computed on the way may have made room.
    int now = mix(key) & (unionKeys.length - 1);
    unionKeys[now] = key;
    unions[now] = union;
    return union;
  }

  private int computedUnion(int one, int other) {
    int player = Math.min(players[one], players[other]);
    int without = union(keptAt(one, player), keptAt(other, player));
    int with = union(waivedAt(one, player), waivedAt(other, player));
    return node(player, without, with);
  }

  private int keptAt(int node, int player) {
    return players[node] == player ? kept[node] : node;
  }

  private int waivedAt(int node, int player) {
    return players[node] == player ? waived[node] : node;
  }

  private int node(int player, int without, int with) {
    if (without == OVERFLOW || with == OVERFLOW || without == with) {
      return Math.min(without, with);
    }
    int slot = slot(player, without, with);
    if (unique[slot] != 0) {
      return unique[slot];
    }
    if (nodeCount == nodeLimit) {
      return OVERFLOW;
    }
    if (nodeCount == players.length) {
      grow();
      slot = slot(player, without, with);
    }
    unique[slot] = nodeCount;
    players[nodeCount] = player;
    kept[nodeCount] = without;
    waived[nodeCount] = with;
    return nodeCount++;
  }

  /** Where a node is found, or the free place for it. */
  private int slot(int player, int without, int with) {
    int slot = mix((((long) without << 32) | with) * 31 + player) & (unique.length - 1);
    while (unique[slot] != 0) {
      int known = unique[slot];
      if (players[known] == player && kept[known] == without && waived[known] == with) {
        return slot;
      }
      slot = (slot + 1) & (unique.length - 1);
    }
    return slot;
  }

  private void grow() {
    int room = 2 * players.length;
    players = Arrays.copyOf(players, room);
    kept = Arrays.copyOf(kept, room);
    waived = Arrays.copyOf(waived, room);
    unique = new int[SLOTS_PER_NODE * room];
    for (int node = 2; node < nodeCount; node++) {
      unique[slot(players[node], kept[node], waived[node])] = node;
    }
    unionKeys = new long[room];
    unions = new int[room];
  }

  private static int mix(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
  }
}

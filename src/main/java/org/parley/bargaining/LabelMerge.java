package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.effort.CutShort;

/**
 * Puts together the vectors that several ways lead to, in falling order: each way adds the same to
 * all vectors of what lies below, so their order stays, and a merge takes the place of sorting.
 */
final class LabelMerge {

  private static final int BETWEEN_LOOKS = 1 << 12;

  /** Vectors below, what a way adds to them, and the first that is not taken yet. */
  private static final class Run {

    private final Labels below;
    private final long[] gain;
    private final int option;
    private final long[] head;
    private int next;

    Run(Labels below, long[] gain, int option) {
      this.below = below;
      this.gain = gain;
      this.option = option;
      this.head = new long[gain.length];
      show();
    }

    private void show() {
      for (int k = 0; k < head.length; k++) {
        head[k] = below.vectors()[next * head.length + k] + gain[k];
      }
    }

    /** Goes on to the next vector; false after the last. */
    boolean advance() {
      if (++next == below.size()) {
        return false;
      }
      show();
      return true;
    }

    boolean isBefore(Run other) {
      for (int k = 0; k < head.length; k++) {
        if (head[k] != other.head[k]) {
          return head[k] > other.head[k];
        }
      }
      return false;
    }
  }

  /** Gives the key of a way that begins with an option. */
  interface Keys {
    void extend(long[] from, int at, int option, long[] to);
  }

  private final List<Run> heap = new ArrayList<>();

  /** Adds a way that leads to these vectors, at least one. */
  void add(Labels below, long[] gain, int option) {
    heap.add(new Run(below, gain, option));
  }

  /**
   * The nondominated vectors of all ways.
   *
   * @throws CutShort once the allowance is spent
   */
  Labels merged(int numbers, int keyWords, Keys keys, long kept, Allowance allowance) {
    Labels labels = new Labels(numbers, keyWords);
    Front front = Front.of(numbers);
    long[] key = new long[keyWords];
    for (int at = heap.size() / 2 - 1; at >= 0; at--) {
      sink(at);
    }
    for (int looks = 0; !heap.isEmpty(); looks++) {
      if (looks % BETWEEN_LOOKS == 0 && allowance.isSpent(kept + labels.bytes())) {
        CutShort.check(allowance);
      }
      Run run = heap.get(0);
      boolean isSame = labels.endsWith(run.head);
      if (isSame || front.admits(run.head, 0)) {
        keys.extend(run.below.keys(), run.next * keyWords, run.option, key);
        if (isSame) {
          labels.join(key, run.below.count(run.next));
        } else {
          labels.add(run.head, key, run.below.count(run.next));
        }
      }
      if (!run.advance()) {
        heap.set(0, heap.get(heap.size() - 1));
        heap.remove(heap.size() - 1);
      }
      sink(0);
    }
    return labels;
  }

  private void sink(int from) {
    int at = from;
    while (true) {
      int least = at;
      for (int child = 2 * at + 1; child <= 2 * at + 2 && child < heap.size(); child++) {
        least = heap.get(child).isBefore(heap.get(least)) ? child : least;
      }
      if (least == at) {
        return;
      }
      Run moved = heap.get(at);
      heap.set(at, heap.get(least));
      heap.set(least, moved);
      at = least;
    }
  }
}

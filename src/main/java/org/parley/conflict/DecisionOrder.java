package org.parley.conflict;

import java.util.Arrays;

/**
 * Variables by how often they took part in recent conflicts, selectors before all others.
 *
 * <p>The exponential VSIDS of Eén &amp; Sörensson 2003, "An Extensible SAT-solver", on a binary
 * heap. Variables that are assigned may stay in it; whoever takes one out looks.
 */
final class DecisionOrder {

  private static final double DECAY = 0.95;
  private static final double RESCALE = 1e100;

  private int selectorCount;
  private double[] activity;
  private final int[] heap;
  private int[] places;
  private int size;
  private double increment = 1;

  /** Variables below {@code decidable} are in the order, those from there on never are. */
  DecisionOrder(int selectorCount, int decidable, int variableCount) {
    this.selectorCount = selectorCount;
    activity = new double[variableCount];
    heap = new int[decidable];
    places = new int[variableCount];
    Arrays.setAll(heap, place -> place);
    Arrays.setAll(places, variable -> variable < decidable ? variable : -1);
    size = decidable;
  }

  /** Makes room for so many variables; those added are never in the order. */
  void grow(int variableCount) {
    int before = places.length;
    activity = Arrays.copyOf(activity, variableCount);
    places = Arrays.copyOf(places, variableCount);
    Arrays.fill(places, before, variableCount, -1);
  }

  /** Orders selectors among all others from now on. */
  void mixSelectors() {
    if (selectorCount == 0) {
      return;
    }
    selectorCount = 0;
    for (int place = size / 2; place >= 0 && size > 0; place--) {
      sink(heap[place], place);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Takes the first variable out. */
  int take() {
    int first = heap[0];
    places[first] = -1;
    int last = heap[--size];
    if (size > 0) {
      sink(last, 0);
    }
    return first;
  }

  /** Puts a variable back, if it is out. */
  void put(int variable) {
    if (places[variable] < 0) {
      rise(variable, size++);
    }
  }

  void bump(int variable) {
    activity[variable] += increment;
    if (activity[variable] > RESCALE) {
      rescale();
    }
    if (places[variable] >= 0) {
      rise(variable, places[variable]);
    }
  }

  void decay() {
    increment /= DECAY;
  }

  private void rescale() {
    for (int variable = 0; variable < activity.length; variable++) {
      activity[variable] /= RESCALE;
    }
    increment /= RESCALE;
  }

  private void rise(int variable, int from) {
    // Kept at hand, and comparisons spelled out: the quick compiler reads fields again at each use,
    // and calls what is longer than a few words.
    int[] order = heap;
    int[] at = places;
    double[] worth = activity;
    int selectors = selectorCount;
    int place = from;
    while (place > 0) {
      int above = order[(place - 1) >> 1];
      if (variable < selectors == above < selectors
          ? worth[variable] <= worth[above]
          : above < selectors) {
        break;
      }
      order[place] = above;
      at[above] = place;
      place = (place - 1) >> 1;
    }
    order[place] = variable;
    at[variable] = place;
  }

  private void sink(int variable, int from) {
    int[] order = heap;
    int[] at = places;
    double[] worth = activity;
    int selectors = selectorCount;
    int place = from;
    int child = 2 * place + 1;
    while (child < size) {
      int below = order[child];
      if (child + 1 < size) {
        int other = order[child + 1];
        if (other < selectors == below < selectors
            ? worth[other] > worth[below]
            : other < selectors) {
          below = other;
          child++;
        }
      }
      if (below < selectors == variable < selectors
          ? worth[below] <= worth[variable]
          : variable < selectors) {
        break;
      }
      order[place] = below;
      at[below] = place;
      place = child;
      child = 2 * place + 1;
    }
    order[place] = variable;
    at[variable] = place;
  }
}

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
    int place = from;
    while (place > 0 && isBefore(variable, heap[(place - 1) / 2])) {
      settle(heap[(place - 1) / 2], place);
      place = (place - 1) / 2;
    }
    settle(variable, place);
  }

  private void sink(int variable, int from) {
    int place = from;
    while (true) {
      int child = 2 * place + 1;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (child >= size || !isBefore(heap[child], variable)) {
        settle(variable, place);
        return;
      }
      settle(heap[child], place);
      place = child;
    }
  }

  private void settle(int variable, int place) {
    heap[place] = variable;
    places[variable] = place;
  }

  private boolean isBefore(int variable, int other) {
    boolean selector = variable < selectorCount;
    return selector == other < selectorCount ? activity[variable] > activity[other] : selector;
  }
}

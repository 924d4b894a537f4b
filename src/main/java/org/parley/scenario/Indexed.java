package org.parley.scenario;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;

/** An immutable list whose elements are found by their id without going through it. */
final class Indexed<T> extends AbstractList<T> implements RandomAccess {

  private final List<T> elements;
  private final Map<String, Integer> indices = new HashMap<>();

  private Indexed(List<T> elements, Function<T, String> id) {
    this.elements = elements;
    for (int index = 0; index < elements.size(); index++) {
      indices.putIfAbsent(id.apply(elements.get(index)), index);
    }
  }

  /** A copy of a list that no longer changes. */
  static <T> Indexed<T> copyOf(List<T> elements, Function<T, String> id) {
    return new Indexed<>(List.copyOf(elements), id);
  }

  /** Index of the first element with this id in the list, or -1 where there is none. */
  static int index(List<?> list, String id) {
    return ((Indexed<?>) list).indices.getOrDefault(id, -1);
  }

  @Override
  public T get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }
}

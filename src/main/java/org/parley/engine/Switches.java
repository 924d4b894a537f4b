package org.parley.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Range;

/**
 * A state of the switches.
 *
 * <pre>
 * -,*,1@40;0,4;2:0,1;5:2
 * </pre>
 *
 * is one of three positions, of which the first does not bind, the second binds in its first
 * reading and the third in the reading of index 1 with a firmness of 40 %; the coherence rules 0
 * and 4 are waived; issue 2 keeps its options 0 and 1, and issue 5 its option 2.
 *
 * @param positions by position
 * @param waived indexes of coherence rules
 * @param fixed the issues of which not every option is kept
 */
record Switches(List<Setting> positions, BitSet waived, List<Fix> fixed) {

  private static final int WHOLE = 100;

  /**
   * How a position is set.
   *
   * @param binds whether it binds
   * @param reading the reading chosen; the first, and in worlds any, where none is
   * @param percent the firmness chosen, in hundredths; the assumed one where none is
   */
  record Setting(boolean binds, OptionalInt reading, OptionalInt percent) {

    /** The firmness in worlds. */
    Range firmness(Range assumed) {
      if (!binds) {
        return Range.exactly(0);
      }
      return percent.isEmpty() ? assumed : Range.exactly(percent.getAsInt() / (double) WHOLE);
    }
  }

  /** The options of an issue that are kept. */
  record Fix(int issue, BitSet options) {}

  /**
   * The state that a text says.
   *
   * @throws IllegalArgumentException if the text is none of a state of this model
   */
  static Switches parse(String text, Model model) {
    String[] parts = text.split(";", -1);
    if (parts.length < 2) {
      throw new IllegalArgumentException("[" + text + "] is no state");
    }
    List<Setting> settings = new ArrayList<>();
    for (String setting : words(parts[0])) {
      settings.add(setting(setting));
    }
    if (settings.size() != model.positions().size()) {
      throw new IllegalArgumentException("[" + settings.size() + "] positions do not fit");
    }
    for (int position = 0; position < settings.size(); position++) {
      int reading = settings.get(position).reading().orElse(0);
      below(reading, model.positions().get(position).readings().size());
    }
    BitSet waived = numbers(parts[1], model.coherence().size());
    List<Fix> fixed = new ArrayList<>();
    for (int part = 2; part < parts.length; part++) {
      int colon = parts[part].indexOf(':');
      int issue = below(Integer.parseInt(parts[part].substring(0, colon)), model.space());
      int options = model.space().optionCount(issue);
      fixed.add(new Fix(issue, numbers(parts[part].substring(colon + 1), options)));
    }
    return new Switches(settings, waived, fixed);
  }

  private static Setting setting(String text) {
    int at = text.indexOf('@');
    if (at >= 0) {
      int percent = below(Integer.parseInt(text.substring(at + 1)), WHOLE + 1);
      return new Setting(true, reading(text.substring(0, at)), OptionalInt.of(percent));
    }
    return text.equals("-")
        ? new Setting(false, OptionalInt.empty(), OptionalInt.empty())
        : new Setting(true, reading(text), OptionalInt.empty());
  }

  private static OptionalInt reading(String text) {
    return text.equals("*") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }

  private static BitSet numbers(String text, int count) {
    BitSet numbers = new BitSet();
    words(text).forEach(number -> numbers.set(below(Integer.parseInt(number), count)));
    return numbers;
  }

  private static int below(int index, OutcomeSpace space) {
    return below(index, space.issueCount());
  }

  private static int below(int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("[" + index + "] is not below [" + count + "]");
    }
    return index;
  }

  /** The positions that bind. */
  BitSet binding() {
    BitSet binding = new BitSet();
    for (int position = 0; position < positions.size(); position++) {
      binding.set(position, positions.get(position).binds());
    }
    return binding;
  }
}

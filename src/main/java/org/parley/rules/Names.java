package org.parley.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands for the texts of a scenario and its rules where Drools works: each text has one name
 * of its own, which says nothing of it.
 */
final class Names {

  private final Map<String, String> nameByText = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** The name of a text, given to it at its first use. */
  String of(String text) {
    String name = nameByText.get(text);
    if (name == null) {
      name = "t" + texts.size();
      texts.add(text);
      nameByText.put(text, name);
    }
    return name;
  }

  /** All texts that have a name, in the order of their names. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  /** The text that a name stands for. */
  String text(String name) {
    return texts.get(Integer.parseInt(name.substring(1)));
  }
}

package org.parley.rules.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.syntax.Rule.Says;

/** What the rules of a file are about, and the words that are theirs. */
public enum Subject {
  /** Outcomes: which positions they cross, and whether they make sense. */
  OUTCOMES("[rules]", Vocabulary.GLOBAL, Vocabulary.FACTS + "Ruling"),
  /** The course of talks: which events happen. */
  COURSE("[rules] of [process]", "course", Vocabulary.FACTS + "Course");

  private final String section;
  private final String global;
  private final String globalType;

  Subject(String section, String global, String globalType) {
    this.section = section;
    this.global = global;
    this.globalType = globalType;
  }

  /** The part of a scenario that lists such files, as messages name it. */
  String section() {
    return section;
  }

  /** The global that conclusions are given to. */
  public String global() {
    return global;
  }

  /** The type of the global. */
  public String globalType() {
    return globalType;
  }

  /** Fields by fact type. */
  public Map<String, List<String>> fields() {
    return this == COURSE ? Vocabulary.COURSE_FIELDS : Vocabulary.FACT_FIELDS;
  }

  /** Names of the fact types, in alphabetical order. */
  public List<String> factTypes() {
    return fields().keySet().stream().sorted().toList();
  }

  /** Names of the metadata. */
  Set<String> metadata() {
    return this == COURSE ? Vocabulary.COURSE_METADATA : Vocabulary.METADATA;
  }

  /** What rules conclude. */
  List<Says> conclusions() {
    return Arrays.stream(Says.values()).filter(says -> says.subject() == this).toList();
  }

  /** The subject of which a word is a fact type, metadata or global, where it is not of this. */
  Optional<Subject> other(String word) {
    return Arrays.stream(values())
        .filter(subject -> subject != this)
        .filter(subject -> subject.knows(word) && !knows(word))
        .findFirst();
  }

  private boolean knows(String word) {
    return fields().containsKey(word) || metadata().contains(word) || global.equals(word);
  }

  /** The metadata as messages list them. */
  String shownMetadata() {
    return listed(metadata().stream().sorted().map(name -> "@" + name).toList());
  }

  private static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** The conclusions as messages list them. */
  String shownConclusions() {
    return listed(conclusions().stream().map(Says::word).toList());
  }
}

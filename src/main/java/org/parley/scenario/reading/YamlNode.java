package org.parley.scenario.reading;

import java.util.List;
import java.util.Optional;

/** A value in a YAML file with its place, both counted from 1. */
sealed interface YamlNode {

  int line();

  int column();

  /** The value as messages name it. */
  String described();

  /** What a plain scalar stands for under the core schema of YAML 1.2; quoted ones are text. */
  enum ScalarType {
    TEXT,
    NUMBER,
    TRUTH,
    NOTHING
  }

  /** A single value as it is written, without quotes. */
  record Scalar(int line, int column, String text, ScalarType type) implements YamlNode {

    @Override
    public String described() {
      return type == ScalarType.NOTHING ? "empty" : Problems.quoted(text);
    }
  }

  /** Values by key, in the file's order, each key once. */
  record Mapping(int line, int column, List<Entry> entries) implements YamlNode {

    @Override
    public String described() {
      return "a mapping";
    }

    Optional<Entry> find(String key) {
      return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }
  }

  /** Values in order. */
  record Sequence(int line, int column, List<YamlNode> items) implements YamlNode {

    @Override
    public String described() {
      return "a list";
    }
  }

  /** A key of a mapping with its value. */
  record Entry(Scalar key, YamlNode value) {

    /** The key as messages name it. */
    String quotedKey() {
      return Problems.quoted(key.text());
    }
  }
}

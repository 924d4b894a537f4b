package org.parley.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an XML file; text between elements means nothing in these files.
 *
 * @param text the file
 * @param name its tag
 * @param attributes its attributes by name
 * @param children the elements in it
 * @param line line where its tag ends, from 1
 * @param column column just behind its tag, from 1
 */
record XmlElement(
    ForeignText text,
    String name,
    Map<String, String> attributes,
    List<XmlElement> children,
    int line,
    int column) {

  List<XmlElement> all(String tag) {
    return children.stream().filter(child -> child.name().equals(tag)).toList();
  }

  Optional<XmlElement> first(String tag) {
    return children.stream().filter(child -> child.name().equals(tag)).findFirst();
  }

  Optional<String> find(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  String required(String attribute) {
    return find(attribute)
        .orElseThrow(
            () ->
                wrong(
                    "element [" + name + "] has no [" + attribute + "]",
                    "Maybe the file was cut off, or is not one of GENIUS"));
  }

  RuntimeException wrong(String message, String advice) {
    return text.wrong(line, column, message, advice);
  }

  RuntimeException notHeld(String message, String advice) {
    return text.notHeld(line, column, message, advice);
  }
}

package org.parley.exchange;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML without what makes it dangerous: a file with a document type is refused before anything
 * is expanded, and nothing is ever read from outside.
 */
final class XmlTree {

  private static final int DEEPEST = 32;
  private static final int MOST_ELEMENTS = 200_000;
  private static final String NO_TYPE = "Maybe delete the document type; these files need none";

  private final ForeignText text;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private Optional<XmlElement> root = Optional.empty();
  private int elements;

  private XmlTree(ForeignText text) {
    this.text = text;
  }

  /**
   * The outermost element.
   *
   * @throws org.parley.scenario.problem.ScenarioException if it is no XML, has a document type, or
   *     more than {@link #MOST_ELEMENTS} elements or {@link #DEEPEST} levels of them
   */
  static XmlElement parse(ForeignText text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (id, system, base, namespace) -> {
          throw new XMLStreamException("nothing is read from outside");
        });
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new StringReader(text.source().text()));
      return new XmlTree(text).read(reader);
    } catch (XMLStreamException e) {
      throw text.wrong(
          e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
          e.getLocation() == null ? 0 : e.getLocation().getColumnNumber(),
          "this is no XML: " + reason(e),
          "Maybe the file was cut off, or a tag is not closed");
    }
  }

  /** What the parser says, without the place, which it puts before. */
  private static String reason(XMLStreamException fault) {
    String message = String.valueOf(fault.getMessage());
    int at = message.indexOf("Message: ");
    return (at < 0 ? message : message.substring(at + "Message: ".length())).strip();
  }

  private XmlElement read(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(reader);
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.DTD ->
            throw refused(reader, "the file has a document type, none was expected", NO_TYPE);
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw refused(
                reader,
                "entity [" + reader.getLocalName() + "] stands here, plain text was expected",
                NO_TYPE);
        default -> {
          // Text, comments and instructions mean nothing here.
        }
      }
    }
    return root.orElseThrow(
        () -> text.wrong(0, 0, "the file has no element", "Maybe it was cut off"));
  }

  private void begin(XMLStreamReader reader) {
    if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
      throw refused(
          reader,
          "the file has more than ["
              + (open.size() >= DEEPEST ? DEEPEST + "] levels of" : MOST_ELEMENTS + "]")
              + " elements",
          "Maybe it is another file than the one that was meant");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int k = 0; k < reader.getAttributeCount(); k++) {
      attributes.put(reader.getAttributeLocalName(k), reader.getAttributeValue(k));
    }
    XmlElement element =
        new XmlElement(
            text,
            reader.getLocalName(),
            Collections.unmodifiableMap(attributes),
            new ArrayList<>(),
            reader.getLocation().getLineNumber(),
            reader.getLocation().getColumnNumber());
    if (open.isEmpty()) {
      root = Optional.of(element);
    } else {
      childrenOf(open.peek()).add(element);
    }
    open.push(element);
  }

  private static List<XmlElement> childrenOf(XmlElement element) {
    return element.children();
  }

  private RuntimeException refused(XMLStreamReader reader, String message, String advice) {
    return text.wrong(
        reader.getLocation().getLineNumber(),
        reader.getLocation().getColumnNumber(),
        message,
        advice);
  }
}

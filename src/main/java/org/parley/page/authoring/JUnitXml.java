package org.parley.page.authoring;

import org.parley.answer.authoring.RuleTestReport;
import org.parley.answer.authoring.RuleTestReport.Failure;
import org.parley.answer.authoring.RuleTestReport.Result;

/**
 * What came of tests of rules in the form that began with JUnit's task of Apache Ant and that
 * servers which run tests read: a suite for each file, a case for each test. Times are left out,
 * since the same tests are to give the same bytes.
 */
public final class JUnitXml {

  /** How every such file begins. */
  public static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites";

  private JUnitXml() {}

  /** The whole answer. */
  public static String of(RuleTestReport report) {
    StringBuilder xml = new StringBuilder(START);
    xml.append(counts(report.tests(), report.failed())).append(">\n");
    for (RuleTestReport.File file : report.files()) {
      String name = attribute("name", file.file().toString());
      xml.append("  <testsuite").append(name);
      xml.append(counts(file.results().size(), file.failed().size())).append(">\n");
      file.results().forEach(result -> add(file, result, xml));
      xml.append("  </testsuite>\n");
    }
    return xml.append("</testsuites>\n").toString();
  }

  private static String counts(int tests, int failures) {
    return attribute("tests", String.valueOf(tests))
        + attribute("failures", String.valueOf(failures));
  }

  private static void add(RuleTestReport.File file, Result result, StringBuilder xml) {
    xml.append("    <testcase").append(attribute("classname", file.file().toString()));
    xml.append(attribute("name", result.name()));
    xml.append(attribute("line", String.valueOf(result.at().line())));
    if (result.hasPassed()) {
      xml.append("/>\n");
      return;
    }
    xml.append(">\n");
    for (Failure failure : result.failures()) {
      String place = FailureWords.place(failure.at());
      xml.append("      <failure").append(attribute("message", FailureWords.of(failure)));
      xml.append('>').append(escaped(place)).append("</failure>\n");
    }
    xml.append("    </testcase>\n");
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value) + '"';
  }

  /** A text in XML 1.0, which knows no control characters but white space. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isOfXml(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isOfXml(int c) {
    boolean isSurrogate = c >= 0xD800 && c <= 0xDFFF;
    return c >= 0x20 && !isSurrogate && c != 0xFFFE && c != 0xFFFF;
  }
}

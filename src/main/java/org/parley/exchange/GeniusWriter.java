package org.parley.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.exchange.Exported.Named;

/**
 * Writes GENIUS XML. An evaluation counts there as a share of the greatest of its issue, so that
 * whole numbers hold any utility without rounding.
 */
final class GeniusWriter {

  private GeniusWriter() {}

  static Map<String, String> files(
      String id, List<Named> issues, List<AdditiveUtility> parties, List<String> notHeld) {
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder domain = new StringBuilder("<negotiation_template>\n");
    space(domain, id, issues, List.of());
    files.put(id + "-domain.xml", domain.append("</negotiation_template>\n").toString());
    for (AdditiveUtility party : parties) {
      StringBuilder profile = new StringBuilder();
      space(profile, id, issues, List.of(party.raised(notHeld)));
      files.put(party.party() + ".xml", profile.toString());
    }
    return files;
  }

  /** What there is to settle and, where a party is given, what it is worth to it. */
  private static void space(
      StringBuilder xml, String id, List<Named> issues, List<AdditiveUtility> party) {
    xml.append("<utility_space number_of_issues=\"" + issues.size() + "\">\n");
    xml.append("<objective index=\"0\" type=\"objective\" etype=\"objective\" name=\"");
    xml.append(escaped(id)).append("\">\n");
    for (int issue = 0; issue < issues.size(); issue++) {
      issue(xml, issue, issues.get(issue), party);
    }
    for (AdditiveUtility utility : party) {
      for (int issue = 0; issue < issues.size(); issue++) {
        String weight = ExactNumber.text(utility.weight(issue));
        xml.append("<weight index=\"" + (issue + 1) + "\" value=\"" + weight + "\"/>\n");
      }
    }
    xml.append("</objective>\n");
    for (AdditiveUtility utility : party) {
      String reservation = ExactNumber.text(utility.fraction(utility.reservation()));
      xml.append("<reservation value=\"" + reservation + "\"/>\n");
      xml.append("<discount_factor value=\"1.0\"/>\n");
    }
    xml.append("</utility_space>\n");
  }

  private static void issue(
      StringBuilder xml, int place, Named issue, List<AdditiveUtility> party) {
    xml.append("<issue index=\"" + (place + 1) + "\" name=\"" + escaped(issue.name()) + "\"");
    xml.append(" type=\"discrete\" etype=\"discrete\" vtype=\"discrete\">\n");
    for (int option = 0; option < issue.options().size(); option++) {
      xml.append("<item index=\"" + (option + 1) + "\" value=\"");
      xml.append(escaped(issue.options().get(option))).append('"');
      for (AdditiveUtility utility : party) {
        List<Long> gains = utility.gains().get(place);
        xml.append(" evaluation=\"" + gains.get(option) / divisor(gains) + "\"");
      }
      xml.append("/>\n");
    }
    xml.append("</issue>\n");
  }

  /** The greatest number that divides all of some. */
  private static long divisor(List<Long> numbers) {
    long divisor = 0;
    for (long number : numbers) {
      long other = number;
      while (other != 0) {
        long rest = divisor % other;
        divisor = other;
        other = rest;
      }
    }
    return divisor == 0 ? 1 : Math.abs(divisor);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", " ");
  }
}

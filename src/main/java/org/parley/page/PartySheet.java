package org.parley.page;

import java.util.List;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;

/** All that is said about one party. */
final class PartySheet {

  private PartySheet() {}

  /** The sheet, ended by a newline. */
  static String of(Scenario scenario, Party party) {
    StringBuilder text = new StringBuilder();
    text.append(party.id()).append("  party: ").append(party.title()).append('\n');
    Double correlation = scenario.assumptions().correlation().get(party.id());
    if (correlation != null) {
      text.append("  correlation of its positions ").append(correlation).append(", assumed\n");
    }
    if (!party.stated().isEmpty()) {
      text.append("  has stated, from which its concessions are counted\n");
      party.stated().forEach(stated -> stated(text, stated));
    }
    List<Position> own =
        scenario.positions().stream().filter(p -> p.party().equals(party.id())).toList();
    if (!own.isEmpty()) {
      text.append("  positions: id, kind, status, assumed firmness, text\n");
      PositionLines lines = new PositionLines(scenario, "    ");
      own.forEach(position -> text.append(lines.line(position)));
    }
    return text.toString();
  }

  private static void stated(StringBuilder text, StatedOption stated) {
    String sources = Citations.plain(stated.sources());
    String where = sources.isEmpty() ? "" : " (" + sources + ")";
    Wrapped.append(text, "    ", "      ", stated.issue() + "=" + stated.option() + where);
    Wrapped.append(text, "      ", stated.note());
  }
}

package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.scenario.Layer;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;

/** All that is said about one party. */
final class PartySheet {

  private PartySheet() {}

  /** The sheet. */
  static List<Block> of(Scenario scenario, Party party) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Entry(0, party.id(), "party: " + party.title()));
    Optional.ofNullable(scenario.assumptions().correlation().get(party.id()))
        .map(correlation -> "correlation of its positions " + correlation + ", assumed")
        .ifPresent(words -> blocks.add(new Sentence(1, words)));
    if (!party.stated().isEmpty()) {
      blocks.add(new Heading(1, "has stated, from which its concessions are counted"));
      party.stated().forEach(stated -> blocks.addAll(stated(stated)));
    }
    blocks.addAll(WantSheet.of(scenario, party.id()));
    blocks.addAll(layers(scenario, party.id()));
    List<Position> own =
        scenario.positions().stream().filter(p -> p.party().equals(party.id())).toList();
    if (!own.isEmpty()) {
      blocks.add(new Heading(1, "positions: " + PositionGrid.COLUMNS));
      blocks.add(new PositionGrid(scenario).of(2, own));
    }
    return blocks;
  }

  private static List<Block> layers(Scenario scenario, String party) {
    List<Block> blocks = new ArrayList<>();
    for (Layer layer : scenario.consent().layers()) {
      if (layer.weights().containsKey(party)) {
        String veto = layer.veto().contains(party) ? ", with a veto" : "";
        String where = layer.sources().isEmpty() ? "assumed" : Citations.plain(layer.sources());
        blocks.add(new Entry(2, layer.id() + veto + " (" + where + ")"));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(0, new Heading(1, "consents in the layers"));
    }
    return blocks;
  }

  private static List<Block> stated(StatedOption stated) {
    String sources = Citations.plain(stated.sources());
    String where = sources.isEmpty() ? "" : " (" + sources + ")";
    return List.of(
        new Entry(2, stated.issue() + "=" + stated.option() + where),
        new Sentence(3, stated.note()));
  }
}

package org.parley.scenario;

import java.util.List;

/**
 * One side.
 *
 * @param id identifier, unique within the scenario
 * @param title name in reports
 * @param stated the options the party has stated, at most one an issue; concessions are counted
 *     from these, and on any other issue the party concedes nothing
 */
public record Party(String id, String title, List<StatedOption> stated) {

  public Party {
    stated = List.copyOf(stated);
  }
}

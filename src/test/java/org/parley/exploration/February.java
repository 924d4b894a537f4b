package org.parley.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/**
 * A scenario of the size and shape that Parley is made for: the grid of February 2026 with its 21
 * issues, 13 coherence rules and 35 positions, as forbidden combinations of options.
 */
public final class February {

  private static final String ISSUES =
      """
      land full partial frozen annexed
      pct 0 25 50 75 100
      zone no-zone dmz-neutral buffer-european dmz-unpatrolled russian
      recognition none de-facto us-only international
      force none neutral european nato
      consent not-applicable without agrees guarantees
      us-role troops backstop political none
      nato now pathway frozen excluded
      assurances binding firmer general none
      army none partial drafted
      assets fund-gulf fund frozen returned
      terms none share minerals both
      days 0 2 7 14 30
      scope none energy cities all
      eu guarantee open excluded
      ceasefire 0 30 90 9999
      format two shuttle teams leaders
      europe excluded consulted later now
      reciprocity russia mutual
      aid continues conditional cut
      cbm none bodies prisoners
      """;

  private static final String COHERENCE =
      """
      F-01 pct = 0 & zone ! no-zone | pct ! 0 & zone = no-zone
      F-02 land = full & pct ! 0 | land = full & recognition ! none
      F-03 land = annexed & pct ! 100 | land = annexed & zone ! russian
      F-04 force = none & consent ! not-applicable | force ! none & consent = not-applicable
      F-05 force = none & us-role ! none | force = neutral & us-role = troops
      F-06 zone = dmz-neutral & force ! neutral | zone = buffer-european & force ! european
      F-07 days = 0 & scope ! none | days ! 0 & scope = none
      F-08 format = two & europe = later,now
      F-09 terms = share,both & assets = frozen,returned
      F-10 force ! none & ceasefire ! 9999
      F-11 pct ! 0 & ceasefire = 0
      F-12 land = full,partial,annexed & ceasefire = 0,30,90
      F-13 recognition = us-only,international & ceasefire = 0,30,90
      """;

  private static final String POSITIONS =
      """
      UA-R1 land = partial,frozen,annexed
      UA-R2 pct = 25,50,75,100 | land = annexed
      UA-R3 nato = frozen,excluded
      UA-R4 army = partial,drafted
      UA-R5 format = two
      UA-D1 eu = excluded
      UA-D2 format = two,shuttle
      UA-X1 recognition = us-only,international
      UA-X2 zone = russian
      RU-R1 nato = now
      RU-R2 nato = now,pathway
      RU-R3 army = none
      RU-R4 land = full,partial
      RU-R4w land = full,partial,frozen
      RU-R5 force = european,nato | us-role = troops
      RU-D1 pct = 0,25,50,75
      RU-D1m pct = 0
      RU-D2 recognition = none,de-facto,us-only
      RU-D4 force ! none & consent = agrees,without
      US-C1 force ! none & consent = without
      US-C2 us-role = troops
      US-P1 nato = now
      US-P2 land = full
      US-D1 assets = fund,fund-gulf & terms = none,minerals
      DE-P1 europe = excluded
      L-01 pct = 25,50,75,100 & assurances = none,general
      L-04 force = european & us-role = none
      L-05 force = nato & consent ! guarantees
      L-06 pct ! 0 & format ! leaders | land = full,partial,annexed & format ! leaders
      L-07 ceasefire = 9999 & pct = 0 & land = frozen
      L-08 terms = minerals,both & ceasefire = 0,30,90
      L-11 europe = now
      H-01 pct ! 0 & assurances = none,general | land = annexed
      H-02 force = european,nato & consent = without | us-role = troops
      H-03 land = partial,frozen,annexed & format ! leaders
      """;

  private February() {}

  /** The tables of the scenario. */
  public static CrossingTables tables() {
    List<String[]> issues = ISSUES.lines().map(line -> line.split(" ", -1)).toList();
    int[] counts = issues.stream().mapToInt(line -> line.length - 1).toArray();
    return new CrossingTables(
        OutcomeSpace.of(counts), forbidden(COHERENCE, issues), forbidden(POSITIONS, issues));
  }

  private static List<CrossingTable> forbidden(String text, List<String[]> issues) {
    return text.lines().map(line -> table(line.substring(line.indexOf(' ') + 1), issues)).toList();
  }

  private static CrossingTable table(String rule, List<String[]> issues) {
    List<TreeMap<Integer, List<Boolean>>> alternatives = new ArrayList<>();
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (String alternative : rule.split(" \\| ", -1)) {
      TreeMap<Integer, List<Boolean>> atoms = new TreeMap<>();
      for (String atom : alternative.split(" & ", -1)) {
        String[] words = atom.split(" ", -1);
        int issue = indexOf(words[0], issues);
        String[] options = Arrays.copyOfRange(issues.get(issue), 1, issues.get(issue).length);
        List<String> named = List.of(words[2].split(",", -1));
        if (!List.of(options).containsAll(named)) {
          throw new IllegalStateException("unknown option in [" + atom + "]");
        }
        boolean isIn = words[1].equals("=");
        atoms.put(
            issue, Arrays.stream(options).map(option -> named.contains(option) == isIn).toList());
        counts.put(issue, options.length);
      }
      alternatives.add(atoms);
    }
    int[] scope = counts.keySet().stream().mapToInt(issue -> issue).toArray();
    int[] optionCounts = counts.values().stream().mapToInt(count -> count).toArray();
    return Instances.table(
        scope,
        optionCounts,
        options ->
            alternatives.stream()
                .anyMatch(
                    atoms ->
                        atoms.entrySet().stream()
                            .allMatch(
                                atom ->
                                    atom.getValue()
                                        .get(options[Arrays.binarySearch(scope, atom.getKey())]))));
  }

  private static int indexOf(String name, List<String[]> issues) {
    for (int issue = 0; issue < issues.size(); issue++) {
      if (issues.get(issue)[0].equals(name)) {
        return issue;
      }
    }
    throw new IllegalStateException("unknown issue [" + name + "]");
  }
}

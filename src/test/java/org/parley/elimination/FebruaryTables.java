package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/**
 * A scenario of the size and shape of the February 2026 one: its issues, coherence rules and
 * positions, written as forbidden combinations.
 *
 * <p>Kinds: S red line, D demand, P preference, X inferred.
 */
final class FebruaryTables {

  private static final String ISSUES =
      """
      occupied-territory: full-restoration partial-return frozen-line russian-control-annexed
      donetsk-withdrawal-pct: 0 25 50 75 100
      donetsk-zone-regime: no-zone dmz-neutral-peacekeepers buffer-european-patrol
        dmz-unpatrolled russian-control
      recognition: none de-facto-acknowledged us-only-recognition international-recognition
      foreign-force: none neutral-peacekeepers european-contingent limited-nato-presence
      force-consent: not-applicable without-moscow moscow-agrees moscow-agrees-with-guarantees
      us-force-role: us-troops-on-ground backstop political-backing none
      nato-status: membership-now pathway-open aspirations-frozen membership-excluded
      security-assurances: binding-guarantee firmer-assurances general-assurances none
      armed-forces-limits: no-limits partial-limits limits-as-drafted
      frozen-assets: fund-reconstruction-plus-gulf fund-reconstruction remain-frozen
        returned-to-russia
      us-economic-terms: none profit-share-50 minerals-consortium profit-share-50-and-minerals
      energy-truce-days: 0 2 7 14 30
      energy-truce-scope: none energy-infrastructure kyiv-and-cities all-civilian-targets
      eu-membership: membership-as-guarantee path-open excluded
      ceasefire-days: 0 30 90 9999
      talks-format: us-russia-only us-shuttle trilateral-teams trilateral-leader-contact
      europe-role: excluded consulted joins-later at-table-now
      truce-reciprocity: russia-only mutual
      us-arms-aid: continues conditional-on-acceptance cut-off
      humanitarian-cbm: none bodies-repatriated prisoner-exchange
      """;

  private static final String COHERENCE =
      """
      F-01 : donetsk-withdrawal-pct in {0} & donetsk-zone-regime not in {no-zone}
        OR donetsk-withdrawal-pct not in {0} & donetsk-zone-regime in {no-zone}
      F-02 : occupied-territory in {full-restoration} & donetsk-withdrawal-pct not in {0}
        OR occupied-territory in {full-restoration} & recognition not in {none}
      F-03 : occupied-territory in {russian-control-annexed} & donetsk-withdrawal-pct not in {100}
        OR occupied-territory in {russian-control-annexed}
          & donetsk-zone-regime not in {russian-control}
      F-04 : foreign-force in {none} & force-consent not in {not-applicable}
        OR foreign-force not in {none} & force-consent in {not-applicable}
      F-05 : foreign-force in {none} & us-force-role not in {none}
        OR foreign-force in {neutral-peacekeepers} & us-force-role in {us-troops-on-ground}
      F-06 : donetsk-zone-regime in {dmz-neutral-peacekeepers}
        & foreign-force not in {neutral-peacekeepers}
        OR donetsk-zone-regime in {buffer-european-patrol}
          & foreign-force not in {european-contingent}
      F-07 : energy-truce-days in {0} & energy-truce-scope not in {none}
        OR energy-truce-days not in {0} & energy-truce-scope in {none}
      F-08 : talks-format in {us-russia-only} & europe-role in {joins-later, at-table-now}
      F-09 : us-economic-terms in {profit-share-50, profit-share-50-and-minerals}
        & frozen-assets in {remain-frozen, returned-to-russia}
      F-10 : foreign-force not in {none} & ceasefire-days not in {9999}
      F-11 : donetsk-withdrawal-pct not in {0} & ceasefire-days in {0}
      F-12 : occupied-territory in {full-restoration, partial-return, russian-control-annexed}
        & ceasefire-days in {0, 30, 90}
      F-13 : recognition in {us-only-recognition, international-recognition}
        & ceasefire-days in {0, 30, 90}
      """;

  private static final String POSITIONS =
      """
      UA-R1 ukraine S carried :
        occupied-territory in {partial-return, frozen-line, russian-control-annexed}
      UA-R2 ukraine S stated : donetsk-withdrawal-pct in {25, 50, 75, 100}
        OR occupied-territory in {russian-control-annexed}
      UA-R3 ukraine S carried : nato-status in {aspirations-frozen, membership-excluded}
      UA-R4 ukraine S carried : armed-forces-limits in {partial-limits, limits-as-drafted}
      UA-R5 ukraine S carried : talks-format in {us-russia-only}
      UA-D1 ukraine D stated : eu-membership in {excluded}
      UA-D2 ukraine D stated : talks-format in {us-russia-only, us-shuttle}
      UA-X1 ukraine X carried : recognition in {us-only-recognition, international-recognition}
      UA-X2 ukraine X carried : donetsk-zone-regime in {russian-control}
      RU-R1 russia S carried : nato-status in {membership-now}
      RU-R2 russia S carried : nato-status in {membership-now, pathway-open}
      RU-R3 russia S carried : armed-forces-limits in {no-limits}
      RU-R4 russia S carried : occupied-territory in {full-restoration, partial-return}
      RU-R4w russia X carried :
        occupied-territory in {full-restoration, partial-return, frozen-line}
      RU-R5 russia S carried : foreign-force in {european-contingent, limited-nato-presence}
        OR us-force-role in {us-troops-on-ground}
      RU-D1 russia D stated : donetsk-withdrawal-pct in {0, 25, 50, 75}
      RU-D1m russia X stated : donetsk-withdrawal-pct in {0}
      RU-D2 russia D carried : recognition in {none, de-facto-acknowledged, us-only-recognition}
      RU-D4 russia D stated : foreign-force not in {none}
        & force-consent in {moscow-agrees, without-moscow}
      US-C1 usa D stated : foreign-force not in {none} & force-consent in {without-moscow}
      US-C2 usa X stated : us-force-role in {us-troops-on-ground}
      US-P1 usa P carried : nato-status in {membership-now}
      US-P2 usa P carried : occupied-territory in {full-restoration}
      US-D1 usa D carried : frozen-assets in {fund-reconstruction, fund-reconstruction-plus-gulf}
        & us-economic-terms in {none, minerals-consortium}
      DE-P1 germany P carried : europe-role in {excluded}
      L-01 linkage X stated : donetsk-withdrawal-pct in {25, 50, 75, 100}
        & security-assurances in {none, general-assurances}
      L-02 linkage D stated : foreign-force not in {none} & force-consent in {without-moscow}
      L-03 linkage X stated : us-force-role in {us-troops-on-ground}
      L-04 linkage D carried : foreign-force in {european-contingent} & us-force-role in {none}
      L-05 linkage X stated : foreign-force in {limited-nato-presence}
        & force-consent not in {moscow-agrees-with-guarantees}
      L-06 linkage D stated : donetsk-withdrawal-pct in {25, 50, 75, 100}
        & talks-format not in {trilateral-leader-contact}
        OR occupied-territory in {full-restoration, partial-return, russian-control-annexed}
          & talks-format not in {trilateral-leader-contact}
      L-07 linkage X stated : ceasefire-days in {9999}
        & donetsk-withdrawal-pct in {0}
        & occupied-territory in {frozen-line}
      L-08 linkage X carried :
        us-economic-terms in {minerals-consortium, profit-share-50-and-minerals}
        & ceasefire-days in {0, 30, 90}
      L-11 linkage P stated : europe-role in {at-table-now}
      """;

  private static final List<String> ISSUE_LINES = entries(ISSUES);

  private FebruaryTables() {}

  static CrossingTables tables() {
    return new CrossingTables(space(), tables(COHERENCE), tables(POSITIONS));
  }

  private static OutcomeSpace space() {
    int[] counts = new int[ISSUE_LINES.size()];
    for (int issue = 0; issue < counts.length; issue++) {
      counts[issue] = options(issue).size();
    }
    return OutcomeSpace.of(counts);
  }

  /** The steps of the ladder: stated red lines, carried ones, demands, inferred positions. */
  static List<BitSet> ladder() {
    return List.of(
        positions("S", "stated"),
        positions("S", "stated carried"),
        positions("SD", "stated carried"),
        positions("SDX", "stated carried"));
  }

  /** The enforced positions of each party of a step, and of each pair of parties. */
  static List<BitSet> partiesAndPairs(BitSet enforced) {
    List<String> parties = new ArrayList<>(new TreeSet<>(heads().stream().map(h -> h[1]).toList()));
    List<BitSet> sets = new ArrayList<>();
    for (int a = 0; a < parties.size(); a++) {
      for (int b = a; b < parties.size(); b++) {
        BitSet set = new BitSet();
        for (int p = 0; p < heads().size(); p++) {
          String party = heads().get(p)[1];
          boolean ofEither = party.equals(parties.get(a)) || party.equals(parties.get(b));
          set.set(p, enforced.get(p) && ofEither);
        }
        sets.add(set);
      }
    }
    return sets;
  }

  private static BitSet positions(String kinds, String statuses) {
    BitSet set = new BitSet();
    for (int p = 0; p < heads().size(); p++) {
      String[] head = heads().get(p);
      set.set(p, kinds.contains(head[2]) && statuses.contains(head[3]));
    }
    return set;
  }

  private static List<String[]> heads() {
    return entries(POSITIONS).stream()
        .map(rule -> rule.substring(0, rule.indexOf(" : ")).split(" "))
        .toList();
  }

  /** The lines of a text, those that are indented joined to the ones before. */
  private static List<String> entries(String text) {
    return text.replaceAll("\\n +", " ").lines().toList();
  }

  private static List<CrossingTable> tables(String text) {
    return entries(text).stream()
        .map(rule -> table(rule.substring(rule.indexOf(" : ") + 3)))
        .toList();
  }

  private static CrossingTable table(String forbidden) {
    List<List<Atom>> alternatives =
        Arrays.stream(forbidden.split(" OR "))
            .map(part -> Arrays.stream(part.split(" & ")).map(Atom::parse).toList())
            .toList();
    int[] scope =
        alternatives.stream()
            .flatMap(List::stream)
            .mapToInt(Atom::issue)
            .distinct()
            .sorted()
            .toArray();
    return Tables.table(
        space(), scope, options -> alternatives.stream().anyMatch(a -> holds(a, scope, options)));
  }

  private static boolean holds(List<Atom> atoms, int[] scope, int[] options) {
    return atoms.stream()
        .allMatch(atom -> atom.holds(options[Arrays.binarySearch(scope, atom.issue())]));
  }

  private static List<String> options(int issue) {
    String line = ISSUE_LINES.get(issue);
    return List.of(line.substring(line.indexOf(": ") + 2).split(" "));
  }

  private static int issue(String name) {
    for (int issue = 0; issue < ISSUE_LINES.size(); issue++) {
      if (ISSUE_LINES.get(issue).startsWith(name + ":")) {
        return issue;
      }
    }
    throw new IllegalArgumentException("no issue [" + name + "]");
  }

  /** An issue whose option is in a set, or is not. */
  private record Atom(int issue, BitSet options) {

    static Atom parse(String text) {
      int issue = FebruaryTables.issue(text.substring(0, text.indexOf(' ')));
      List<String> names = FebruaryTables.options(issue);
      BitSet options = new BitSet();
      for (String name : text.substring(text.indexOf('{') + 1, text.indexOf('}')).split(", ", -1)) {
        if (!names.contains(name)) {
          throw new IllegalArgumentException("no option [" + name + "]");
        }
        options.set(names.indexOf(name));
      }
      if (text.contains(" not in ")) {
        options.flip(0, names.size());
      }
      return new Atom(issue, options);
    }

    boolean holds(int option) {
      return options.get(option);
    }
  }
}

/**
 * Parley: which combinations of concessions satisfy every stated red line, and why none does.
 *
 * <pre>
 * scenario.yaml ─read→ Scenario ─┐
 *                                ├─tabulate→ tables ─┬─ eliminate → exact answers ─┐
 * rules/*.drl ──compile→ RuleBook┘                   ├─ draw ─────→ estimates      ├→ answer → text | html | json | csv
 *                                                    └─ diagnose ─→ cores, relaxations ┘
 * </pre>
 *
 * <p>Here stands the façade alone, one method a question. Who may import whom, which a test holds;
 * every package sees all that its arrows lead to, but for a few the test names:
 *
 * <pre>
 * cli ─┬→ page ───→ files ────────────┬→ answer, table
 *      ├→ parley ─→ question, coding ─┘
 *      ├→ sweep ──→ question
 *      ├→ exchange ─→ preference, table
 *      ├→ authoring ─→ conflict
 *      └→ generation ─→ scenario
 *
 * page ─→ engine ─→ worlds
 * answer ─→ discovery, sensitivity, process ─→ worlds ─→ conflict, exploration, inference
 * answer ─→ bargaining, layers, stability
 * conflict, exploration, bargaining, layers, stability ─→ elimination ─→ tabulation ─→ rules ─→ scenario, parts
 * elimination, inference ─→ decomposition
 * bargaining, layers, process, stability ─→ preference ─→ tabulation
 * </pre>
 *
 * <p>Commands ask the façade and hand its answers to pages and files, which know no question, as
 * questions know neither of them. At the bottom {@code effort} and {@code stat} are there for all.
 */
@NullMarked
package org.parley;

import org.jspecify.annotations.NullMarked;

/**
 * Parley: which combinations of concessions satisfy every stated red line, and why none does.
 *
 * <pre>
 * scenario.yaml ─read→ Scenario ─┐
 *                                ├─tabulate→ tables ─┬─ eliminate → exact answers ─┐
 * rules/*.drl ──compile→ RuleBook┘                   ├─ draw ─────→ estimates      ├→ report
 *                                                    └─ diagnose ─→ cores, relaxations ┘
 * </pre>
 *
 * <p>A package imports only what stands to its right, and a test holds it: {@code cli → parley →
 * report → sensitivity, conflict, bargaining → exploration → elimination → tabulation → rules →
 * scenario, stat}.
 */
@NullMarked
package org.parley;

import org.jspecify.annotations.NullMarked;

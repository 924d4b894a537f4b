package org.parley.question.process;

import org.parley.answer.OpeningReport.Settings;
import org.parley.process.course.CourseRules;
import org.parley.question.Assumed;
import org.parley.question.ConflictPlan;

/**
 * What {@link ZoneOpening} shall do.
 *
 * @param conflict how far ways out are looked for
 * @param assumed assumptions that take the place of the scenario's
 * @param rules the process rules as the scenario has them; none of those that are not left out
 *     reads offers
 * @param settings how talks are simulated, and what is changed
 * @param weighsChances whether it is asked which assumed chance matters most
 * @param threads number of threads, at least 1; results do not depend on it
 * @param memoryMegabytes memory for the exact answer
 */
public record OpeningPlan(
    ConflictPlan conflict,
    Assumed assumed,
    CourseRules rules,
    Settings settings,
    boolean weighsChances,
    int threads,
    int memoryMegabytes) {}

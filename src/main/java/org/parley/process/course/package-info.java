/**
 * What events do to talks, by process rules: the same for every way to simulate talks.
 *
 * <p>{@link org.parley.process.course.CourseRules} are the rules of a scenario with Drools' answers
 * in tables, made once and shared by threads. A {@link org.parley.process.course.CourseState} is
 * where one talk stands; each thread has one and begins it anew for each talk:
 *
 * <pre>
 * CourseRules rules = CourseRules.of(scenario);                // throws what is wrong with them
 * CourseState state = new CourseState(rules);
 * for each talk:
 *   CounterWords words = CounterWords.of(seed, talk);          // kind 0 is for events
 *   state.begin(readings);                                     // the world drawn for this talk
 *   for each round, counted from 0:
 *     state.advance(round, words, view);                       // events of this round's start
 *     state.end()                                              // a party left, or the talks ended
 *     state.isPaused(round)                                    // no offers in this round
 *     state.reading(position), state.shift(party), state.isLeaked(party)
 * </pre>
 *
 * <p>All rules are judged on the state that the last round left, with what {@link
 * org.parley.process.course.CourseView} tells of the offers; then, in the order of the files, those
 * that match draw one word each, however many ways they match, and their effects follow one
 * another. Paused rounds count. Positions, parties, issues, levels, measures and events are
 * numbered as in the scenario.
 */
@NullMarked
package org.parley.process.course;

import org.jspecify.annotations.NullMarked;

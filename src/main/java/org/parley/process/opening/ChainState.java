package org.parley.process.opening;

import java.util.List;
import org.parley.process.course.CourseState;

/**
 * A state of talks that no rule can tell from others.
 *
 * @param like one of the talks that are in it
 * @param round the round that these go into
 * @param isOpen by place of the ways out, whether a zone is open
 * @param given the lines that have given in their order, where that is told apart
 */
record ChainState(CourseState like, int round, boolean[] isOpen, List<Integer> given) {}

/**
 * Which states a party would leave, what others would do then, and what is in reach: the graph
 * model of conflict resolution (Kilgour, Hipel and Fang 1987, "The graph model for conflicts";
 * Fang, Hipel and Kilgour 1993, "Interactive decision making").
 */
@NullMarked
package org.parley.stability;

import org.jspecify.annotations.NullMarked;

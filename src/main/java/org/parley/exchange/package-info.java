/**
 * The files of other tools: GENIUS (XML), GeniusWeb (JSON) and NegMAS (YAML or JSON), read into a
 * domain, written as a scenario, and a scenario's additive utilities written as theirs.
 *
 * <p>Numbers are exact fractions throughout. What one side holds and the other does not is listed,
 * never dropped in silence.
 */
@NullMarked
package org.parley.exchange;

import org.jspecify.annotations.NullMarked;

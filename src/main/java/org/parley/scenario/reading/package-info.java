/** Reads a scenario file: text, YAML tree, one reader for each section. */
@NullMarked
package org.parley.scenario.reading;

import org.jspecify.annotations.NullMarked;

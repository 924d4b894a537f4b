/**
 * Rule files as a tree: reading them, and everything a rule can say. What the tree cannot hold, no
 * rule can do.
 */
@NullMarked
package org.parley.rules.syntax;

import org.jspecify.annotations.NullMarked;

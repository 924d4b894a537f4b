/** The facts rule files may match: plain values, the whole vocabulary of a rule. */
@NullMarked
package org.parley.rules.facts;

import org.jspecify.annotations.NullMarked;

/**
 * What the rules that Drools compiles work with: exact numbers, derived facts, figures over matches
 * and where conclusions go. Public because Drools calls it; no rule file can name any of it.
 */
@NullMarked
package org.parley.rules.session;

import org.jspecify.annotations.NullMarked;

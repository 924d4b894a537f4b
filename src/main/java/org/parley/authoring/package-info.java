/**
 * What helps in writing scenarios and rules: warnings of what can be used and is hardly meant, told
 * from what Drools has judged and never from a second reading of a rule.
 */
@NullMarked
package org.parley.authoring;

import org.jspecify.annotations.NullMarked;

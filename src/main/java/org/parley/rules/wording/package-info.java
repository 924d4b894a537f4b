/** Rules in words. */
@NullMarked
package org.parley.rules.wording;

import org.jspecify.annotations.NullMarked;

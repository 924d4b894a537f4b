/** The judge's answers, one bit per case within each rule's scope. */
@NullMarked
package org.parley.tabulation;

import org.jspecify.annotations.NullMarked;

/** {@code parley watch}: the answer of a scenario on a page of this machine, anew on every save. */
@NullMarked
package org.parley.cli.watch;

import org.jspecify.annotations.NullMarked;

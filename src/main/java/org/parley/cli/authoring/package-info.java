/** Commands for those who write scenarios and rules. */
@NullMarked
package org.parley.cli.authoring;

import org.jspecify.annotations.NullMarked;

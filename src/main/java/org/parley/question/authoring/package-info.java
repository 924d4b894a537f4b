/** Questions of those who write rules. */
@NullMarked
package org.parley.question.authoring;

import org.jspecify.annotations.NullMarked;

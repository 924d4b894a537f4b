/** What those who write rules are told. */
@NullMarked
package org.parley.answer.authoring;

import org.jspecify.annotations.NullMarked;

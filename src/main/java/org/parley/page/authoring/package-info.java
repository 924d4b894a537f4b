/** What those who write rules are told, as blocks. */
@NullMarked
package org.parley.page.authoring;

import org.jspecify.annotations.NullMarked;

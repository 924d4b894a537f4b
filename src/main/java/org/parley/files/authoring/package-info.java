/** What those who write rules are told, as files. */
@NullMarked
package org.parley.files.authoring;

import org.jspecify.annotations.NullMarked;

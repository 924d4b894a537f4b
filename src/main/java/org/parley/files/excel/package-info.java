/** The tables of an answer as spreadsheets read them that part cells with semicolons. */
@NullMarked
package org.parley.files.excel;

import org.jspecify.annotations.NullMarked;

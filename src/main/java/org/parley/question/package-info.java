/**
 * One class a question, with its plan and its helpers: each asks the engines below and returns an
 * answer.
 */
@NullMarked
package org.parley.question;

import org.jspecify.annotations.NullMarked;

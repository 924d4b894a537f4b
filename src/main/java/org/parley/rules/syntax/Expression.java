package org.parley.rules.syntax;

/** What stands between the parentheses of a pattern: a constraint, or a value to compare. */
public sealed interface Expression permits Constraint, Value {

  /** Where it stands: the token that makes it what it is. */
  Token at();
}

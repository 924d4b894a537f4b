package org.parley.rules.syntax;

import java.util.Set;

/** What columns of a table are called that are about no issue. */
public final class TableWords {

  /** The name of the rule that a row is. */
  static final String NAME = "name";

  /** Why a row is so. */
  static final String BECAUSE = "because";

  /** All of them. */
  public static final Set<String> ALL =
      Set.of(
          Vocabulary.CROSSES,
          Vocabulary.COHERENCE,
          Vocabulary.AGREEMENT,
          Vocabulary.PREFERS,
          Vocabulary.ACCEPT,
          NAME,
          BECAUSE);

  private TableWords() {}
}

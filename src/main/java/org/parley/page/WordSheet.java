package org.parley.page;

import java.util.List;
import java.util.Optional;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.page.block.Blocks;
import org.parley.page.words.Glossary;
import org.parley.page.words.Glossary.Word;

/** What the words of screens mean. */
public final class WordSheet {

  private WordSheet() {}

  /**
   * A line a word.
   *
   * @param more how to ask for all about one
   */
  public static Blocks all(String more) {
    List<Term> terms =
        Glossary.words().stream().map(word -> new Term(word.name(), word.brief())).toList();
    return Blocks.of(
        List.of(
            List.of(
                new Heading(0, "What words mean here"),
                new Terms(1, terms, Optional.empty()),
                new Sentence(0, more))));
  }

  /** All about a word, whatever the case of its letters; nothing where it is not explained. */
  public static Optional<Blocks> of(String name) {
    return Glossary.words().stream()
        .filter(word -> word.name().equalsIgnoreCase(name))
        .findFirst()
        .map(word -> Blocks.of(List.of(sheet(word))));
  }

  private static List<Block> sheet(Word word) {
    return List.of(
        new Heading(0, word.name() + ": " + word.brief()), new Sentence(1, word.whole()));
  }
}

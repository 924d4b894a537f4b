package org.parley.page.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Blocks;
import org.parley.page.text.Line.Look;
import org.parley.page.words.Glossary;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;

/**
 * An answer on one screen. One that is longer is told in brief; then, as far as is needed, lists
 * are shortened, remarks left out but the weightiest, and sections, the last first. What room is
 * left then goes to the lists, the first ones first.
 */
public final class Screenful {

  /** Lines of a screen. */
  public static final int LINES = 40;

  /** Lines in which words are explained, at most. */
  private static final int EXPLAINED = 2;

  /** How long lists are where there is room. */
  private static final List<Integer> LENGTHS = List.of(Integer.MAX_VALUE, 12, 9, 7, 6, 5);

  /** As short lists may be before a section is left out, and where no more can be left out. */
  private static final int SHORT = 4;

  private static final int SHORTEST = 2;

  /** How many remarks are left where not all fit. */
  private static final int REMARKS = 3;

  /** Sections that are never left out: what is asked, and the answer. */
  private static final int ESSENTIAL = 2;

  private final int columns;
  private final int room;
  private final String elsewhere;
  private final List<List<Block>> brief;
  private final List<List<Block>> sections;
  private final List<Block> remarks;
  private List<Block> closing;

  private Screenful(Blocks blocks, int columns, int room, String elsewhere) {
    this.columns = columns;
    this.room = room;
    this.elsewhere = elsewhere;
    this.brief = blocks.brief();
    this.sections = new ArrayList<>(brief);
    this.remarks = weightiestFirst(blocks.closing());
    this.closing = remarks;
  }

  /**
   * The answer in so many lines, words that only analysts know explained in the last of them unless
   * all of the answer takes the room for that. A story takes as many lines as it has.
   *
   * @param columns widest line there can be
   * @param most most lines, at least 10
   */
  public static List<Line> of(Blocks blocks, int columns, int most, Spelling spelling) {
    List<Line> told = TextRenderer.lines(blocks, columns);
    boolean isWhole = blocks.isTold() || told.size() <= most;
    if (!isWhole) {
      String elsewhere = "; " + spelling.of(Choice.EVERYTHING) + " lists them";
      told = new Screenful(blocks, columns, most - EXPLAINED - 1, elsewhere).fitted();
    }
    List<Line> lines = new ArrayList<>(told);
    List<Line> words = explained(told, columns, spelling);
    lines.addAll(lines.size() + words.size() <= most ? words : List.of());
    if (!isWhole) {
      String all = spelling.of(Choice.EVERYTHING);
      lines.add(new Line(Look.NOTE, "Shortened to one screen; " + all + " prints the whole."));
    }
    return lines;
  }

  /** All of an answer, no list shortened. */
  public static List<Line> all(Blocks blocks, int columns) {
    List<List<Block>> whole = blocks.whole().stream().map(Folding.NONE::of).toList();
    return TextRenderer.lines(whole, blocks.closing(), columns);
  }

  private static List<Line> explained(List<Line> told, int columns, Spelling spelling) {
    String more = spelling.of(Choice.GLOSSARY);
    int letters = (columns - 1) * EXPLAINED - columns / 8;
    return Glossary.explained(Line.text(told), more, letters)
        .map(words -> Line.of(Look.NOTE, Wrapped.of(words, columns - 1)))
        .orElse(List.of());
  }

  private static List<Block> weightiestFirst(List<Block> closing) {
    List<Block> sorted = new ArrayList<>(closing);
    sorted.sort(Comparator.comparingInt(Screenful::weight));
    return sorted;
  }

  private static int weight(Block block) {
    return block instanceof Remark remark ? remark.kind() == Remark.Kind.WARNING ? 1 : 2 : 0;
  }

  private List<Line> fitted() {
    if (!fits()) {
      shorten();
    }
    List<Line> lines = lines();
    return lines.size() <= room ? lines : lines.subList(0, room);
  }

  private void shorten() {
    closing = folding(REMARKS).ofClosing(remarks);
    fold(SHORT);
    while (!fits() && sections.size() > ESSENTIAL) {
      sections.remove(sections.size() - 1);
    }
    if (fits()) {
      lengthen();
    } else {
      closing = folding(1).ofClosing(remarks);
      fold(SHORTEST);
    }
  }

  private Folding folding(int most) {
    return Folding.to(most, elsewhere);
  }

  private void fold(int most) {
    for (int section = 0; section < sections.size(); section++) {
      sections.set(section, folding(most).of(brief.get(section)));
    }
  }

  private void lengthen() {
    for (int section = 0; section < sections.size(); section++) {
      List<Block> shortened = sections.get(section);
      for (int most : LENGTHS) {
        sections.set(section, folding(most).of(brief.get(section)));
        if (fits()) {
          break;
        }
        sections.set(section, shortened);
      }
    }
  }

  private boolean fits() {
    return lines().size() <= room;
  }

  private List<Line> lines() {
    return TextRenderer.lines(sections, closing, columns);
  }
}

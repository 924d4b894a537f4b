package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.files.Manifest;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.page.negotiate.NegotiateBlocks;
import org.parley.page.negotiate.TalkRiver;
import org.parley.page.negotiate.TraceBlocks;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.process.talk.Ending;
import org.parley.process.talk.TalkTally;
import org.parley.process.talk.Transcript;
import org.parley.table.Words;

/** The page of simulated talks. */
public final class NegotiatePaper {

  /** A talk of more turns is not read, and would make the page too large to mail. */
  private static final int MOST_TURNS = 500;

  private NegotiatePaper() {}

  /** The page of talks that were run. */
  public static Paper of(NegotiateReport report, Done done, Manifest manifest, Spelling spelling) {
    boolean isTold = done.transcript().isPresent();
    AnswerPaper paper =
        new AnswerPaper(
            report.scenario(),
            manifest,
            Part.TALKS,
            isTold ? "A talk, turn by turn" : "If they talk: how talks end",
            isTold ? Basis.NONE : Basis.SAMPLED);
    done.setting().course().ifPresent(rules -> paper.assuming(rules.written()));
    if (!isTold && done.tally().talks() > 1) {
      paper.drawing(List.of(new Heading(0, "How talks end, round by round"), TalkRiver.of(done)));
    }
    done.example().ifPresent(talk -> paper.ending(told(report, done, talk, spelling)));
    String verdict = done.transcript().map(NegotiatePaper::verdict).orElseGet(() -> verdict(done));
    return paper.of(verdict, NegotiateBlocks.of(report, spelling));
  }

  private static List<Block> told(
      NegotiateReport report, Done done, Transcript talk, Spelling spelling) {
    List<Block> blocks = new ArrayList<>();
    if (talk.turns().size() > MOST_TURNS) {
      String turns = Words.plural(talk.turns().size(), "turn");
      return List.of(
          new Sentence(
              0,
              "The first of these talks has "
                  + turns
                  + "; parley negotiate "
                  + spelling.of(Choice.TRACE, "1")
                  + " tells it."));
    }
    TraceBlocks.of(report, done, talk).forEach(blocks::addAll);
    return List.of(new Group(Group.Apart.FOLDED, "The first of these talks, told", blocks));
  }

  private static String verdict(Transcript talk) {
    String number = "Talk " + Words.count(talk.number() + 1);
    return talk.result().ending().equals(Ending.AGREEMENT)
        ? number + " ends in agreement."
        : number + " ends without agreement.";
  }

  private static String verdict(Done done) {
    TalkTally tally = done.tally();
    if (tally.talks() == 0) {
      return "No talk was run.";
    }
    if (tally.talks() == 1) {
      return tally.agreements() == 1
          ? "The talk ends in agreement."
          : "The talk ends without agreement.";
    }
    String talks = Words.plural(tally.talks(), "simulated talk");
    if (tally.agreements() == 0) {
      return "None of " + talks + " ends in agreement.";
    }
    double share = (double) tally.agreements() / tally.talks();
    return tally.agreements() == tally.talks()
        ? "All of " + talks + " end in agreement."
        : "As assumed here, " + Words.percent(share) + " of simulated talks end in agreement.";
  }
}

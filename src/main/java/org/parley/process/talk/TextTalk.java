package org.parley.process.talk;

import java.util.Optional;
import org.parley.process.course.CourseView;
import org.parley.process.talk.Turn.Action;
import org.parley.process.talk.Words.Kind;
import org.parley.scenario.Strategy.Vote;
import org.parley.scenario.Strategy.Vote.Anneal;
import org.parley.scenario.Talks.Protocol;

/**
 * A single negotiating text: a mediator changes some issues of it at random, and what all vote for
 * is adopted (Raiffa 1982, "The art and science of negotiation"; Klein, Faratin, Sayama and Bar-Yam
 * 2003, "Negotiating complex contracts").
 *
 * <p>Votes go by what texts are worth alone; lines and what a party has without a deal count when
 * the last text is to be signed. A change that makes no sense is not put to the vote: another is
 * tried, {@value #TRIES} times, before the round is lost.
 */
final class TextTalk implements Talk {

  private static final int TRIES = 16;

  private final Game game;
  private final int size;
  private final int[] order;
  private final int[] text;
  private final int[] issues;
  private final CourseView view;
  private int standing = -1;

  TextTalk(Game game) {
    this.game = game;
    int wanted = ((Protocol.Text) game.talks().protocol()).size();
    this.size = Math.min(wanted, game.table().issueCount());
    this.order = game.speaking();
    this.text = new int[game.table().issueCount()];
    this.issues = new int[game.table().issueCount()];
    this.view = new StandingView(game, () -> standing, seat -> 0);
  }

  @Override
  public void run(Events events, Words words, Ledger ledger, Minutes minutes) {
    standing = game.today();
    if (standing < 0) {
      standing = words.below(game.table().size(), Kind.TEXT, 0, 0);
    }
    for (int round = 0; round < game.rounds(); round++) {
      Optional<Ending> end = events.advance(round, view, ledger, minutes);
      if (end.isPresent()) {
        ledger.end(end.get(), round, -1);
        return;
      }
      int changed = events.isPaused(round) ? -1 : changed(round, words);
      if (changed >= 0 && isAdopted(changed, round, events, words, minutes)) {
        standing = changed;
      }
    }
    sign(events, ledger, minutes);
  }

  private void sign(Events events, Ledger ledger, Minutes minutes) {
    int last = standing;
    int round = game.rounds() - 1;
    boolean isSigned = true;
    for (int seat : order) {
      boolean canSign = game.seats().get(seat).canSign(last, events.binding(seat));
      isSigned &= canSign;
      Action action = canSign ? Action.ACCEPTS : Action.PASSES;
      long least = game.seats().get(seat).reservation();
      if (minutes.areKept()) {
        minutes.turn(new Turn(round, seat, action, last, last, events.binding(seat), least, false));
      }
    }
    if (isSigned) {
      for (int seat : order) {
        ledger.stands(seat, last);
      }
    }
    ledger.end(isSigned ? Ending.AGREEMENT : Ending.DEADLINE, round, isSigned ? last : -1);
  }

  /** The text with some issues changed, or -1 where no change that makes sense was found. */
  private int changed(int round, Words words) {
    int draw = 1;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      for (int issue = 0; issue < text.length; issue++) {
        text[issue] = game.table().option(standing, issue);
        issues[issue] = issue;
      }
      for (int k = 0; k < size; k++) {
        int other = k + words.below(text.length - k, Kind.TEXT, round, draw++);
        int issue = issues[other];
        issues[other] = issues[k];
        int options = game.optionCounts()[issue];
        int step = 1 + words.below(options - 1, Kind.TEXT, round, draw++);
        text[issue] = (text[issue] + step) % options;
      }
      int place = game.table().indexOf(text);
      if (place >= 0) {
        return place;
      }
    }
    return -1;
  }

  private boolean isAdopted(int changed, int round, Events events, Words words, Minutes minutes) {
    boolean isAdopted = true;
    for (int seat : order) {
      boolean isYes = votes(seat, changed, round, words);
      isAdopted &= isYes;
      if (minutes.areKept()) {
        Action action = isYes ? Action.YES : Action.NO;
        long wanted = game.seats().get(seat).worth(standing);
        minutes.turn(
            new Turn(round, seat, action, changed, standing, events.binding(seat), wanted, false));
      }
    }
    return isAdopted;
  }

  private boolean votes(int place, int changed, int round, Words words) {
    Seat seat = game.seats().get(place);
    long loss = seat.worth(standing) - seat.worth(changed);
    Vote vote = seat.strategy().vote();
    if (loss <= 0 || !(vote instanceof Anneal anneal)) {
      return loss <= 0;
    }
    double temperature = anneal.temperature() * (1 - game.time(round));
    return temperature > 0
        && words.share(Kind.VOTE, round, place) < StrictMath.exp(-seat.value(loss) / temperature);
  }
}

package org.parley.process.talk;

/**
 * Runs talks by one protocol.
 *
 * @implSpec not thread-safe; each thread has its own, which runs one talk after another
 */
interface Talk {

  /**
   * Runs a talk, of which the ledger then tells how it ended.
   *
   * @param events which lines bind, begun for this talk
   */
  void run(Events events, Words words, Ledger ledger, Minutes minutes);

  /** A runner for the protocol of a game. */
  static Talk of(Game game, AtHand atHand) {
    return switch (game.talks().protocol().label()) {
      case "text" -> new TextTalk(game);
      case "simultaneous" -> new SimultaneousTalk(game, atHand);
      default -> new OffersTalk(game, atHand);
    };
  }
}

package org.parley.answer;

import java.util.Optional;
import org.parley.process.talk.TalkCounts;

/**
 * What a part of simulated talks has come to.
 *
 * @param counts what was counted; nothing where the scenario has no talks to simulate
 * @param isComplete whether all talks of the part were run
 */
public record PartOfTalks(Optional<TalkCounts> counts, boolean isComplete) {}

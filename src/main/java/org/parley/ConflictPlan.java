package org.parley;

import java.time.InstantSource;
import org.parley.conflict.Limits;
import org.parley.elimination.Budget;
import org.parley.scenario.Enforcement;

/**
 * How far a diagnosis may go.
 *
 * @param enforcement which positions bind
 * @param limits how many relaxations and cores to list, and what may be spent on it
 * @param budget for every exact count
 * @param seed of random orders, where shares are sampled
 * @param clock for the limits
 */
public record ConflictPlan(
    Enforcement enforcement, Limits limits, Budget budget, long seed, InstantSource clock) {}

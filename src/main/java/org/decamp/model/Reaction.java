package org.decamp.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An emoji that somebody put on a message.
 *
 * @param actor who
 * @param emoji which, as the source writes it
 * @param at when, if the source tells (second precision)
 */
public record Reaction(PersonId actor, PrivateText emoji, Optional<Instant> at) {}

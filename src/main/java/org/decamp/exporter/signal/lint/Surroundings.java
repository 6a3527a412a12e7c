package org.decamp.exporter.signal.lint;

import java.time.Instant;
import java.util.function.Predicate;
import org.decamp.exporter.signal.frame.Aci;

/**
 * What the lint must be told besides the records.
 *
 * @param now no message is later
 * @param fromScratch whether Decamp wrote everything, the account too
 * @param isOwner whether an account identifier is the owner's; the records do not tell
 * @param media where the media files lie
 */
public record Surroundings(
    Instant now, boolean fromScratch, Predicate<Aci> isOwner, MediaShelf media) {}

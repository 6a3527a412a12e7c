/**
 * Sends conversations of a vault through signal-cli as new messages of the user's ({@code
 * signal-cli}, sections 8 to 10 and 13.4).
 *
 * <p>{@link org.decamp.replay.ReplayPlanner} tells what would be sent, {@link
 * org.decamp.replay.Replay} sends it, and the vault's {@link org.decamp.vault.ReplayJournal} says
 * of every message what became of it, from before it is handed over. What was sent is recognised by
 * what it tells, not by its place in a plan, so that a run that broke off, another form, or an
 * import in between repeat nothing.
 */
@NullMarked
package org.decamp.replay;

import org.jspecify.annotations.NullMarked;

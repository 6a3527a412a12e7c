/**
 * Puts new chats and entries into a backup that is there ({@code signal-backup}, section 10). The
 * original is read twice, once for what is known of it and once to be copied byte for byte; the
 * result is an overlay: a newer snapshot with the media files that are new.
 *
 * <p>{@link org.decamp.exporter.signal.merge.SignalMerge} is the way in. What is to be put in comes
 * as a stream of {@link org.decamp.exporter.signal.merge.Insertion} in the order of time; neither
 * it nor the original is ever held in memory.
 */
@NullMarked
package org.decamp.exporter.signal.merge;

import org.jspecify.annotations.NullMarked;

/**
 * Signal's on-device backup, version 2 ({@code signal-backup}): a folder that Signal for Android
 * restores while it is set up. From the inside out: {@code wire} knows the encoding of records,
 * {@code frame} the few records that Decamp writes, {@code key} and {@code seal} the cryptography,
 * {@code snapshot} and {@code media} the files, {@code folder} how they lie together, {@code lint}
 * what the apps refuse although Signal's validator accepts it, {@code map} what a message becomes,
 * {@code contacts} who is in a backup, and {@code merge} how new entries come into one.
 *
 * <p>{@link org.decamp.exporter.signal.SignalExporter} puts them together: conversations of the
 * vault go where the user's word sends them ({@link org.decamp.exporter.signal.Place}), as one
 * stream in the order of time.
 */
@NullMarked
package org.decamp.exporter.signal;

import org.jspecify.annotations.NullMarked;

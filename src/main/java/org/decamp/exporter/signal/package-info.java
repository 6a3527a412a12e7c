/**
 * Signal's on-device backup, version 2 ({@code signal-backup}): a folder that Signal for Android
 * restores while it is set up. From the inside out: {@code wire} knows the encoding of records,
 * {@code frame} the few records that Decamp writes, {@code key} and {@code seal} the cryptography,
 * {@code snapshot} and {@code media} the files, {@code folder} how they lie together, and {@code
 * lint} what the apps refuse although Signal's validator accepts it.
 */
@NullMarked
package org.decamp.exporter.signal;

import org.jspecify.annotations.NullMarked;

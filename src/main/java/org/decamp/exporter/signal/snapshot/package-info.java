/**
 * The three files of a snapshot: {@code metadata}, {@code main}, {@code files} ({@code
 * signal-backup}, sections 3.3 to 3.5), read and written as streams.
 */
@NullMarked
package org.decamp.exporter.signal.snapshot;

import org.jspecify.annotations.NullMarked;

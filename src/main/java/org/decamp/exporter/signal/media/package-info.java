/**
 * Encrypted media files of a backup: their keys, names, lengths and content ({@code signal-backup},
 * section 3.6).
 */
@NullMarked
package org.decamp.exporter.signal.media;

import org.jspecify.annotations.NullMarked;

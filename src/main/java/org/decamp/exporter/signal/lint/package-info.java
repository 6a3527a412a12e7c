/**
 * What the Signal apps refuse or spoil although the official validator accepts it ({@code
 * signal-backup}, section 7). A backup with a breach of ours never leaves Decamp.
 */
@NullMarked
package org.decamp.exporter.signal.lint;

import org.jspecify.annotations.NullMarked;

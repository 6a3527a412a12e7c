/**
 * The {@code SignalBackups} folder as it lies on a disk: which snapshots it holds, and opening one
 * with the recovery key ({@code signal-backup}, sections 3.1 and 10). Everything that can be wrong
 * with it has a name of its own here.
 */
@NullMarked
package org.decamp.exporter.signal.folder;

import org.jspecify.annotations.NullMarked;

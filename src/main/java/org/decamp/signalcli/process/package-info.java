/**
 * A signal-cli that runs as a child process of its own: without a shell, in a cleaned environment,
 * with private folders, and ended with all that belongs to it.
 */
@NullMarked
package org.decamp.signalcli.process;

import org.jspecify.annotations.NullMarked;

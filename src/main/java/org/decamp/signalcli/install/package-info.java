/** Finds a signal-cli and a Java runtime for it on this machine. Starts nothing. */
@NullMarked
package org.decamp.signalcli.install;

import org.jspecify.annotations.NullMarked;

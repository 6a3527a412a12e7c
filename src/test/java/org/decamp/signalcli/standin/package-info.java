/** The real signal-cli against a stand-in for Signal's service on this machine. */
@NullMarked
package org.decamp.signalcli.standin;

import org.jspecify.annotations.NullMarked;

/** Tests of the binding to signal-cli: alone, over a stand-in, and with the real one offline. */
@NullMarked
package org.decamp.signalcli;

import org.jspecify.annotations.NullMarked;

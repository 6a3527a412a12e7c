/**
 * Lines to a signal-cli that runs already. The only place of the whole program that opens sockets,
 * and only ones that stay on this machine.
 */
@NullMarked
package org.decamp.signalcli.transport;

import org.jspecify.annotations.NullMarked;

/** A scripted stand-in for signal-cli that speaks its line protocol and misbehaves when told to. */
@NullMarked
package org.decamp.signalcli.fake;

import org.jspecify.annotations.NullMarked;

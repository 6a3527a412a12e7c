/**
 * JSON-RPC 2.0, one value per line, as signal-cli speaks it ({@code signal-cli}, section 4): knows
 * nothing of Signal, and prints nothing of what passes through it.
 */
@NullMarked
package org.decamp.signalcli.rpc;

import org.jspecify.annotations.NullMarked;

/** Tests of the JSON-RPC core. */
@NullMarked
package org.decamp.signalcli.rpc;

import org.jspecify.annotations.NullMarked;

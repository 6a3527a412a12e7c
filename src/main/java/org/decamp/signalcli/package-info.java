/**
 * A binding to signal-cli, of use without the rest of Decamp: it needs Jackson and nothing else.
 *
 * <p>{@link org.decamp.signalcli.SignalCli} is the way in. From the inside out: {@code rpc} speaks
 * JSON-RPC over a line, {@code transport} and {@code process} make such lines, {@code install}
 * finds what to start; {@code address}, {@code message}, {@code account} and {@code incoming} are
 * the values, {@code failure} is what can go wrong. The facts are those of {@code signal-cli}.
 */
@NullMarked
package org.decamp.signalcli;

import org.jspecify.annotations.NullMarked;

/**
 * What can go wrong with signal-cli, as one sealed family. Nothing here repeats a word of
 * signal-cli or of a message: signal-cli's own texts name phone numbers, groups and files.
 */
@NullMarked
package org.decamp.signalcli.failure;

import org.jspecify.annotations.NullMarked;

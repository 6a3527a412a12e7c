/** Signal's service as far as signal-cli 0.13.19 asks for it (specs/signal-cli.md, 11.3). */
@NullMarked
package org.decamp.signalcli.standin.service;

import org.jspecify.annotations.NullMarked;

/** Where the main class of signal-cli is, for the stand-in that runs as a process. */
@NullMarked
package org.asamk.signal;

import org.jspecify.annotations.NullMarked;

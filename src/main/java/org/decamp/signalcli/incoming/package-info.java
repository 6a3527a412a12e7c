/** What an account receives. Prints nothing of it. */
@NullMarked
package org.decamp.signalcli.incoming;

import org.jspecify.annotations.NullMarked;

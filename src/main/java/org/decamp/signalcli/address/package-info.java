/** Whom and what Signal knows by which address. Prints none of them. */
@NullMarked
package org.decamp.signalcli.address;

import org.jspecify.annotations.NullMarked;

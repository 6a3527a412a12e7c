/** Tests of the package of the same name. */
@NullMarked
package org.decamp.signalcli.transport;

import org.jspecify.annotations.NullMarked;

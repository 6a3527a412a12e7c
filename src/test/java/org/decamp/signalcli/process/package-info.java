/** Tests of the package of the same name. */
@NullMarked
package org.decamp.signalcli.process;

import org.jspecify.annotations.NullMarked;

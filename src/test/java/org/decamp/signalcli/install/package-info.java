/** Tests of the package of the same name. */
@NullMarked
package org.decamp.signalcli.install;

import org.jspecify.annotations.NullMarked;

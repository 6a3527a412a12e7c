/** Signal's own library under the stand-in; compiled only with the Maven profile libsignal. */
@NullMarked
package org.decamp.signalcli.standin.libsignal;

import org.jspecify.annotations.NullMarked;

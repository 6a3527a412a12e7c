/** What the stand-in needs of Signal's own library, without naming it: the build may lack it. */
@NullMarked
package org.decamp.signalcli.standin.keys;

import org.jspecify.annotations.NullMarked;

/** Tests of the tree of what the user gave, with ZIPs made byte by byte. */
@NullMarked
package org.decamp.source;

import org.jspecify.annotations.NullMarked;

/** What is sent anew, what is not, and what the journal says of it. */
@NullMarked
package org.decamp.replay;

import org.jspecify.annotations.NullMarked;

/** Who is who: the owner now; merges and links to accounts of a target as more exporters come. */
@NullMarked
package org.decamp.people;

import org.jspecify.annotations.NullMarked;

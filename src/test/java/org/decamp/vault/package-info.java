/** Tests of the vault as its users see it. */
@NullMarked
package org.decamp.vault;

import org.jspecify.annotations.NullMarked;

/** Copies of a vault that sync well: immutable pieces, named by what they hold. */
@NullMarked
package org.decamp.vault.backup;

import org.jspecify.annotations.NullMarked;

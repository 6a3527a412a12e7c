/** Tests of keys, header and lock. */
@NullMarked
package org.decamp.vault.key;

import org.jspecify.annotations.NullMarked;

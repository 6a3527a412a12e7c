/**
 * How a vault is locked and unlocked: the header that wraps the master key, the keys derived from
 * it, the lock that keeps a second process out, and where everything lies on disk ({@code vault},
 * sections 3, 4 and 8).
 */
@NullMarked
package org.decamp.vault.key;

import org.jspecify.annotations.NullMarked;

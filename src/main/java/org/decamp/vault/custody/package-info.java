/**
 * The custody record of a vault: what was brought into it, what was done with it and what left it,
 * as a chain of hashes. Knows neither the database nor what is exported.
 */
@NullMarked
package org.decamp.vault.custody;

import org.jspecify.annotations.NullMarked;

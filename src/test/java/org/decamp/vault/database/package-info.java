/** Tests of the vault's database. */
@NullMarked
package org.decamp.vault.database;

import org.jspecify.annotations.NullMarked;

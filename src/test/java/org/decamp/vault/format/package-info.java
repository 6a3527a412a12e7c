/**
 * A second reader of vaults that follows {@code docs/vault-format.md}: it shares no code with
 * Decamp and knows neither its database driver nor SQL. What it reads, the document describes.
 */
@NullMarked
package org.decamp.vault.format;

import org.jspecify.annotations.NullMarked;

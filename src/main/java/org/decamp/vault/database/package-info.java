/**
 * The database of a vault: one encrypted SQLite file that holds conversations, messages in blocks,
 * the search index and the books ({@code vault} sheet, section 5).
 *
 * <p>Messages are kept in blocks of a few hundred, in a compact form of our own, because one row
 * per message would cost three times the CPU. The package reads from bottom to top: bytes ({@link
 * org.decamp.vault.database.ByteSink}), messages ({@link
 * org.decamp.vault.database.MessageEncoder}), blocks, merging, tables, the ingest and the reader.
 */
@NullMarked
package org.decamp.vault.database;

import org.jspecify.annotations.NullMarked;

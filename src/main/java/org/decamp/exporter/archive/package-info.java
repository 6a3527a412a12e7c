/**
 * Private archives: a folder of pages to read ({@code html}) and the published neutral schema
 * ({@code jsonl}), both written in one pass over the vault.
 */
@NullMarked
package org.decamp.exporter.archive;

import org.jspecify.annotations.NullMarked;

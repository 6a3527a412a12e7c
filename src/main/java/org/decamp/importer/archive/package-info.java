/**
 * Reads the {@code jsonl} form of Decamp's archives back into a vault, and what other tools write
 * after the schemas in {@code docs/schema}.
 */
@NullMarked
package org.decamp.importer.archive;

import org.jspecify.annotations.NullMarked;

/**
 * The published neutral schema as a form of an archive: JSON Lines files that other tools can read
 * and write, described by the JSON Schemas in {@code docs/schema}.
 */
@NullMarked
package org.decamp.exporter.archive.jsonl;

import org.jspecify.annotations.NullMarked;

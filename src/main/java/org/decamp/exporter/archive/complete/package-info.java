/**
 * The archive with everything: pages to read and lines for programs, from one pass over the vault.
 */
@NullMarked
package org.decamp.exporter.archive.complete;

import org.jspecify.annotations.NullMarked;

/**
 * An archive as one age file that holds a ZIP ({@code docs/encrypted-archives.md}). Nothing of it
 * is ever on the disk in the clear, neither while it is written nor while it is read.
 */
@NullMarked
package org.decamp.exporter.sealed;

import org.jspecify.annotations.NullMarked;

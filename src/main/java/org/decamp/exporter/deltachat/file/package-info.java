/**
 * Reads backups of Delta Chat ({@code delta-chat}, section 2) with code of its own, down to the
 * pages of their database: nothing is unpacked, and nothing is shared with what writes them.
 */
@NullMarked
package org.decamp.exporter.deltachat.file;

import org.jspecify.annotations.NullMarked;

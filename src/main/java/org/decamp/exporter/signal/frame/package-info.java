/**
 * The records that Decamp writes, as types, and what it reads of those that it keeps ({@code
 * signal-backup}, section 5).
 */
@NullMarked
package org.decamp.exporter.signal.frame;

import org.jspecify.annotations.NullMarked;

/**
 * From the neutral model to entries of Signal ({@code signal-backup}, section 9): pure functions
 * that decide what every object of a message becomes. They know nothing of files, ids or free
 * times.
 */
@NullMarked
package org.decamp.exporter.signal.map;

import org.jspecify.annotations.NullMarked;

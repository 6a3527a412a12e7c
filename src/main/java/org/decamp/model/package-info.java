/**
 * The neutral model: what a conversation is, whatever messenger it came from or goes to.
 *
 * <p>Immutable records and sealed types without I/O. Everything a person wrote or is called by is
 * wrapped in {@link org.decamp.model.PrivateText}, so that no log line, error or {@code toString()}
 * can print it. Times are UTC with millisecond resolution. This package knows nothing of the rest
 * of Decamp.
 */
@NullMarked
package org.decamp.model;

import org.jspecify.annotations.NullMarked;

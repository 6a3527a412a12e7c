/**
 * The target {@code deltachat}: conversations in a backup of Delta Chat that its core restores
 * ({@code delta-chat}). What the user has there stays byte for byte; what comes in can be read and
 * searched, and is never sent.
 */
@NullMarked
package org.decamp.exporter.deltachat;

import org.jspecify.annotations.NullMarked;

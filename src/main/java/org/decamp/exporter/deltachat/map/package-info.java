/**
 * From the neutral model to entries of Delta Chat's chats ({@code delta-chat}, sections 3.4, 3.5
 * and 8): pure functions that decide what every object of a message becomes.
 */
@NullMarked
package org.decamp.exporter.deltachat.map;

import org.jspecify.annotations.NullMarked;

/**
 * The container of WhatsApp's end-to-end encrypted backups, {@code *.crypt15} ({@code whatsapp},
 * section 2): reading and writing in constant memory, for the user's own backup and 64-digit key.
 */
@NullMarked
package org.decamp.exporter.whatsapp.crypt15;

import org.jspecify.annotations.NullMarked;

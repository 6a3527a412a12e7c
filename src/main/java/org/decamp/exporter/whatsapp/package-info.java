/** What the chats that WhatsApp exports and its backups have in common. */
@NullMarked
package org.decamp.exporter.whatsapp;

import org.jspecify.annotations.NullMarked;

/**
 * The target {@code whatsapp-backup}: puts conversations into the user's own encrypted backup of
 * WhatsApp ({@code whatsapp}, sections 4 and 5). That one is only read; what is written is a folder
 * to be laid over WhatsApp's own.
 */
@NullMarked
package org.decamp.exporter.whatsapp.backup;

import org.jspecify.annotations.NullMarked;

/** Tests of the container of WhatsApp's end-to-end encrypted backups. */
@NullMarked
package org.decamp.exporter.whatsapp.crypt15;

import org.jspecify.annotations.NullMarked;

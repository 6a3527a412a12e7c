/**
 * Puts rows into the database of WhatsApp ({@code whatsapp}, section 5.3), in a file that is
 * encrypted at any time.
 */
@NullMarked
package org.decamp.exporter.whatsapp.store;

import org.jspecify.annotations.NullMarked;

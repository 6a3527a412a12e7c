/**
 * Reads the database in a backup of WhatsApp's ({@code whatsapp}, sections 3 and 5): whether it is
 * understood, who and what is there, what came from Decamp, and whether another one still has all
 * of it. It knows columns by their names and shares nothing with what writes them.
 */
@NullMarked
package org.decamp.exporter.whatsapp.msgstore;

import org.jspecify.annotations.NullMarked;

/**
 * Conversations as mailboxes that mail programs open: one mbox file each, a mail per message, its
 * files attached (RFC 5322, 2045 to 2047, 2231, 4155; {@code docs/archive-forms.md}). Files of any
 * size are encoded on their way from the vault.
 */
@NullMarked
package org.decamp.exporter.archive.mbox;

import org.jspecify.annotations.NullMarked;

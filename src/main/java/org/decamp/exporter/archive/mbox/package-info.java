/**
 * Conversations as mailboxes that mail programs open: one mbox file each, a mail per message, its
 * files attached (RFC 5322, 2045 to 2047, 2231, 4155; {@code docs/archive-forms.md}). The writer is
 * Decamp's own: the mail libraries for Java build a mail in memory before they write it, and what
 * is needed of MIME here is small.
 */
@NullMarked
package org.decamp.exporter.archive.mbox;

import org.jspecify.annotations.NullMarked;

/**
 * The message pages of HTML exports ({@code instagram-export}, section 4): an own tokenizer,
 * because the bytes of each message must be known and memory must not grow with a page, and a
 * search for messages by structure, because class names change.
 */
@NullMarked
package org.decamp.importer.meta.html;

import org.jspecify.annotations.NullMarked;

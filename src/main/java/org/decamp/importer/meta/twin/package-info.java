/**
 * Synthetic twins of message files: the same bytes as far as they are structure, other ones
 * wherever they are content.
 */
@NullMarked
package org.decamp.importer.meta.twin;

import org.jspecify.annotations.NullMarked;

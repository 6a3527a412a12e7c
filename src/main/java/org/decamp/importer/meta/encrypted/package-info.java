/** The separate download of end-to-end encrypted chats. */
@NullMarked
package org.decamp.importer.meta.encrypted;

import org.jspecify.annotations.NullMarked;

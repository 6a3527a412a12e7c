/** The message files of the current JSON generations, token by token. */
@NullMarked
package org.decamp.importer.meta.json;

import org.jspecify.annotations.NullMarked;

/** Where things lie in an export of Meta's: roots, boxes, threads, parts and what is none of it. */
@NullMarked
package org.decamp.importer.meta.layout;

import org.jspecify.annotations.NullMarked;

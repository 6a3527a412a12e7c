/** Tests of archives. */
@NullMarked
package org.decamp.importer.archive;

import org.jspecify.annotations.NullMarked;

/** Tests of archives. */
@NullMarked
package org.decamp.exporter.archive;

import org.jspecify.annotations.NullMarked;

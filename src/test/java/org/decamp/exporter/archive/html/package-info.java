/** Tests of the archive's pages, with and without a browser. */
@NullMarked
package org.decamp.exporter.archive.html;

import org.jspecify.annotations.NullMarked;

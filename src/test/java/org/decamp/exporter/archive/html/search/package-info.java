/** The index of the archive, its format and its page. */
@NullMarked
package org.decamp.exporter.archive.html.search;

import org.jspecify.annotations.NullMarked;

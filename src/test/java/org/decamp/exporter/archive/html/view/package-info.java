/** Tests of what templates get to see. */
@NullMarked
package org.decamp.exporter.archive.html.view;

import org.jspecify.annotations.NullMarked;

/** Tests of what all targets share. */
@NullMarked
package org.decamp.exporter;

import org.jspecify.annotations.NullMarked;

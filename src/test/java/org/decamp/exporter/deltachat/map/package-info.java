/** Tests of what messages become in Delta Chat. */
@NullMarked
package org.decamp.exporter.deltachat.map;

import org.jspecify.annotations.NullMarked;

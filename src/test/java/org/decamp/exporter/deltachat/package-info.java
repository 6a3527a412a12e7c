/** Tests of the target for Delta Chat, with its real core as the judge. */
@NullMarked
package org.decamp.exporter.deltachat;

import org.jspecify.annotations.NullMarked;

/** One conversation as a webxdc app, to be opened and forwarded inside Delta Chat. */
@NullMarked
package org.decamp.exporter.archive.xdc;

import org.jspecify.annotations.NullMarked;

/** Who and which groups are in a Signal backup, for the user to say who is who. */
@NullMarked
package org.decamp.exporter.signal.contacts;

import org.jspecify.annotations.NullMarked;

/** Tests of how backups of Delta Chat are written. */
@NullMarked
package org.decamp.exporter.deltachat.store;

import org.jspecify.annotations.NullMarked;

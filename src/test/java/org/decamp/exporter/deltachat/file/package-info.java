/** Tests of how backups of Delta Chat are read. */
@NullMarked
package org.decamp.exporter.deltachat.file;

import org.jspecify.annotations.NullMarked;

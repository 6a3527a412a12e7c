/**
 * The contract of all targets and what they share. An export is planned, written beside its
 * destination, read back, and only then given its name ({@link org.decamp.exporter.ExportJob}).
 */
@NullMarked
package org.decamp.exporter;

import org.jspecify.annotations.NullMarked;

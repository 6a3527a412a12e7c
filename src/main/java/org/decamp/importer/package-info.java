/**
 * Reads foreign formats into the neutral model. An {@link org.decamp.importer.Importer} recognises
 * an export and pushes what it finds into an {@link org.decamp.importer.ImportSink}; it never knows
 * where that goes.
 */
@NullMarked
package org.decamp.importer;

import org.jspecify.annotations.NullMarked;

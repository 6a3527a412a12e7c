/** Tests of the reader of databases. */
@NullMarked
package org.decamp.exporter.sqlite;

import org.jspecify.annotations.NullMarked;

/**
 * Reads databases of messengers with code of its own, page by page as the file format of SQLite 3
 * says, wherever their pages lie: nothing is unpacked, and nothing is shared with the driver that
 * writes them.
 */
@NullMarked
package org.decamp.exporter.sqlite;

import org.jspecify.annotations.NullMarked;

/**
 * Media of an export: found by the names that messages give, sniffed and stored beside the reading
 * of messages.
 */
@NullMarked
package org.decamp.importer.meta.media;

import org.jspecify.annotations.NullMarked;

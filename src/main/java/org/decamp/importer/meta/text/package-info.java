/**
 * What became of text on its way through Meta's writers: the encoding repair and the sentences that
 * the service made up.
 */
@NullMarked
package org.decamp.importer.meta.text;

import org.jspecify.annotations.NullMarked;

/**
 * What templates get to see: small records of finished words and paths, and the renderer that makes
 * them from the model. Nothing in here knows about files or pages, so that galleries and search
 * results can show the same messages.
 */
@NullMarked
package org.decamp.exporter.archive.html.view;

import org.jspecify.annotations.NullMarked;

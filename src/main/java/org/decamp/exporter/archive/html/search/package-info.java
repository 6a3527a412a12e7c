/**
 * The full-text index of the HTML archive: static chunks that a page loads on demand from the disk.
 * The format is written down in {@code docs/html-search.md}; the scripts that read it lie beside
 * the style sheet.
 */
@NullMarked
package org.decamp.exporter.archive.html.search;

import org.jspecify.annotations.NullMarked;

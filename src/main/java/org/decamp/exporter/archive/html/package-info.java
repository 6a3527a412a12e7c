/**
 * The archive as pages: a folder that opens by double click, without server, network or script.
 * Every page is bounded in size and names a policy that forbids scripts; templates under {@code
 * src/main/jte/html} escape by position.
 */
@NullMarked
package org.decamp.exporter.archive.html;

import org.jspecify.annotations.NullMarked;

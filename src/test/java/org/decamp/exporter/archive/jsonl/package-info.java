/** Tests of archives. */
@NullMarked
package org.decamp.exporter.archive.jsonl;

import org.jspecify.annotations.NullMarked;

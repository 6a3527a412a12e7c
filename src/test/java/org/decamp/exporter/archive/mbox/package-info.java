@NullMarked
package org.decamp.exporter.archive.mbox;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.decamp.exporter.archive.xdc;

import org.jspecify.annotations.NullMarked;

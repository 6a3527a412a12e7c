@NullMarked
package org.decamp.exporter.archive.bag;

import org.jspecify.annotations.NullMarked;

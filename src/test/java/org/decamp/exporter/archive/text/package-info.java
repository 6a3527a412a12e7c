@NullMarked
package org.decamp.exporter.archive.text;

import org.jspecify.annotations.NullMarked;

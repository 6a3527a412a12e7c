@NullMarked
package org.decamp.exporter.sealed;

import org.jspecify.annotations.NullMarked;

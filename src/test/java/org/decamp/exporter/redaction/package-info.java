@NullMarked
package org.decamp.exporter.redaction;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.decamp.importer.meta;

import org.jspecify.annotations.NullMarked;

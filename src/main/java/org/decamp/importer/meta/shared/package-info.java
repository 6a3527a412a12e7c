/** Source files that hold several conversations. */
@NullMarked
package org.decamp.importer.meta.shared;

import org.jspecify.annotations.NullMarked;

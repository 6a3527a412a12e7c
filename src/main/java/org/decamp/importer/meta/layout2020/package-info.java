/** All conversations in one file, as Instagram handed them out until 2020. */
@NullMarked
package org.decamp.importer.meta.layout2020;

import org.jspecify.annotations.NullMarked;

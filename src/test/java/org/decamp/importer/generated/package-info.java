@NullMarked
package org.decamp.importer.generated;

import org.jspecify.annotations.NullMarked;

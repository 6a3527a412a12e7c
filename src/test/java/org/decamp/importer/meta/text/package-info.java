@NullMarked
package org.decamp.importer.meta.text;

import org.jspecify.annotations.NullMarked;

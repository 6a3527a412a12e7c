@NullMarked
package org.decamp.importer.meta.media;

import org.jspecify.annotations.NullMarked;

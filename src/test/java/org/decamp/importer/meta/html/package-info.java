@NullMarked
package org.decamp.importer.meta.html;

import org.jspecify.annotations.NullMarked;

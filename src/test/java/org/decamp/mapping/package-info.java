@NullMarked
package org.decamp.mapping;

import org.jspecify.annotations.NullMarked;

/** The use cases as plain classes; {@code app.cli} is one face of them. */
@NullMarked
package org.decamp.app;

import org.jspecify.annotations.NullMarked;

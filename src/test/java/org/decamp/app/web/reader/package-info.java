@NullMarked
package org.decamp.app.web.reader;

import org.jspecify.annotations.NullMarked;

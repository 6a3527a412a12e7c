@NullMarked
package org.decamp.app.device;

import org.jspecify.annotations.NullMarked;

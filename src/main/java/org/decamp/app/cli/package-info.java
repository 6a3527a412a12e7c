/** The command line: the only package that writes to the console. */
@NullMarked
package org.decamp.app.cli;

import org.jspecify.annotations.NullMarked;

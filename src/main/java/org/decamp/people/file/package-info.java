/** What the user decided about people as a file, to keep, to edit and to bring back. */
@NullMarked
package org.decamp.people.file;

import org.jspecify.annotations.NullMarked;

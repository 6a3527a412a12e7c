/**
 * What all formats of message files share: reading a file as one transaction, the people in it, and
 * making messages of the model out of what a format found ({@link
 * org.decamp.importer.meta.thread.ThreadShape}).
 */
@NullMarked
package org.decamp.importer.meta.thread;

import org.jspecify.annotations.NullMarked;

/** Reads the message exports of Instagram and Messenger ({@code instagram-export} sheet). */
@NullMarked
package org.decamp.importer.meta;

import org.jspecify.annotations.NullMarked;

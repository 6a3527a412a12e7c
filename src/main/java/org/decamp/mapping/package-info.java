/**
 * Loads Decamp's own data: key and folder names, generated phrases, media types. Facts that change
 * live in {@code /mappings} as JSON, checked when they are loaded, and not in code.
 */
@NullMarked
package org.decamp.mapping;

import org.jspecify.annotations.NullMarked;

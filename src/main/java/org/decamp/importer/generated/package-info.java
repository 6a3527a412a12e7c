/**
 * Finds the sentences of the service in any language, by where they stand ({@code
 * instagram-export}, section 6): importers gather evidence, the vault keeps it as sets, and what is
 * learned is a function of these sets alone, so that the order of imports cannot matter.
 */
@NullMarked
package org.decamp.importer.generated;

import org.jspecify.annotations.NullMarked;

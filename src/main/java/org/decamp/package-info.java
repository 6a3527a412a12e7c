/**
 * Decamp moves private conversations out of Instagram exports. Read the packages in the order of
 * the flow: {@code source}, {@code importer}, {@code vault}, {@code exporter}; {@code app} puts
 * them together.
 */
@NullMarked
package org.decamp;

import org.jspecify.annotations.NullMarked;

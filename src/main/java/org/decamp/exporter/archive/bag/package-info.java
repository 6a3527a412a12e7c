/**
 * An archive packed for keeping: a bag after RFC 8493 with SHA-512 manifests, the custody record
 * and the sources. Any BagIt tool can check it; {@code docs/custody.md} describes what is in it.
 */
@NullMarked
package org.decamp.exporter.archive.bag;

import org.jspecify.annotations.NullMarked;

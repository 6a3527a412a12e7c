/**
 * Looks through exports of Meta's without taking anything over: what is there, what seems missing,
 * and how the files are built. Nothing that leaves this package holds a name, a text or a time of a
 * message.
 */
@NullMarked
package org.decamp.importer.meta.survey;

import org.jspecify.annotations.NullMarked;

/**
 * A vault as somebody may see it who is not to know who the people in it are: everybody but the
 * owner is called by a pseudonym that only the vault can turn back ({@code docs/archive-forms.md}
 * says what is replaced and what is not).
 */
@NullMarked
package org.decamp.exporter.redaction;

import org.jspecify.annotations.NullMarked;

/**
 * Conversations as plain text files, one each, for any program and any century ({@code
 * docs/archive-forms.md}). What stands in the files is also what the bodies of mails say.
 */
@NullMarked
package org.decamp.exporter.archive.text;

import org.jspecify.annotations.NullMarked;

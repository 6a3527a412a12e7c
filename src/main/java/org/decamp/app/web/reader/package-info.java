/**
 * The pages on which the open vault is read: conversations, their messages and media, people,
 * search. Messages look as in an archive, by the same renderer. All requests share one {@link
 * Reading}, which ends when the vault is locked; nothing of it is written anywhere.
 */
@NullMarked
package org.decamp.app.web.reader;

import org.jspecify.annotations.NullMarked;

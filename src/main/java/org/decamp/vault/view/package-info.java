/**
 * The rules by which what several exports say of one conversation becomes what a person should see:
 * pure functions of the set of what is stored, so that the order of imports makes no difference.
 */
@NullMarked
package org.decamp.vault.view;

import org.jspecify.annotations.NullMarked;

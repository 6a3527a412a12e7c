/**
 * What all pages of the program share: routing, words, forms, the frame around a page, the vault
 * that is open and the job that runs. A page is one class.
 */
@NullMarked
package org.decamp.app.web.site;

import org.jspecify.annotations.NullMarked;

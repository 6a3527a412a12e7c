package org.decamp.exporter.archive.html.view;

/**
 * What every page has around its body.
 *
 * @param words the interface's words
 * @param title of the page
 * @param root leads from the page to the archive, empty for pages in the root
 * @param redirect page to go on to at once; empty for none
 */
public record FrameView(Words words, String title, String root, String redirect) {}

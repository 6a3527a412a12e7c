package org.decamp.app.web.way;

/**
 * The page that shows a new recovery key, which is put in when the page is sent.
 *
 * @param key what stands in its place until then
 * @param next the page to go on to
 */
public record RecoveryView(String key, String next) {}

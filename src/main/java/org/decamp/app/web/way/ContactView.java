package org.decamp.app.web.way;

/**
 * Everybody in a backup of Signal, to choose one for somebody.
 *
 * @param field what a form calls the somebody
 * @param name of the somebody
 * @param sought words in the names of those who are shown; empty for all
 * @param options the contacts, or groups
 */
public record ContactView(
    String field, String name, String sought, Stretch<LinksView.Option> options) {}

package org.decamp.exporter.archive.html.view;

import gg.jte.Content;

/**
 * A message with its contents already bound to their templates.
 *
 * @param message the message
 * @param contents writes what it holds
 * @param reactionsLabel the word for reactions
 */
public record MessageBlock(MessageView message, Content contents, String reactionsLabel) {}

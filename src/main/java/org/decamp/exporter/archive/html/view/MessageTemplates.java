package org.decamp.exporter.archive.html.view;

import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;

/**
 * Writes messages as markup, wherever they are to be shown: one template per kind of content,
 * everything escaped.
 */
public final class MessageTemplates {

  private final TemplateEngine engine;
  private final String reactionsLabel;

  /** Messages in the language of those words. */
  public MessageTemplates(TemplateEngine engine, Words words) {
    this.engine = engine;
    this.reactionsLabel = words.say("reactions.label");
  }

  /** Writes a day with its line. */
  public void day(DayView day, TemplateOutput out) {
    engine.render("html/day.jte", day, out);
  }

  /** Writes a message. */
  public void message(MessageView message, TemplateOutput out) {
    MessageBlock block =
        new MessageBlock(
            message,
            output -> {
              for (ContentView content : message.contents()) {
                engine.render(content.template(), content, output);
              }
            },
            reactionsLabel);
    engine.render("html/message.jte", block, out);
  }
}

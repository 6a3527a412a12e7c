package org.decamp.exporter.archive.html.view;

import gg.jte.TemplateOutput;
import gg.jte.generated.precompiled.html.JtedayGenerated;
import gg.jte.generated.precompiled.html.JtemessageGenerated;
import gg.jte.generated.precompiled.html.content.JtecallGenerated;
import gg.jte.generated.precompiled.html.content.JteeventGenerated;
import gg.jte.generated.precompiled.html.content.JtelocationGenerated;
import gg.jte.generated.precompiled.html.content.JtemediaGenerated;
import gg.jte.generated.precompiled.html.content.JtemissingGenerated;
import gg.jte.generated.precompiled.html.content.JteshareGenerated;
import gg.jte.generated.precompiled.html.content.JtetextGenerated;
import gg.jte.generated.precompiled.html.content.JteunknownGenerated;
import gg.jte.generated.precompiled.html.content.JteunsentGenerated;
import gg.jte.generated.precompiled.html.content.JtewithheldGenerated;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/**
 * Writes messages as markup, wherever they are to be shown: one template per kind of content,
 * everything escaped. The templates are called as the classes that they were compiled to.
 */
public final class MessageTemplates {

  private final String reactionsLabel;

  /** Messages in the language of those words. */
  public MessageTemplates(Words words) {
    this.reactionsLabel = words.say("reactions.label");
  }

  /** Writes a day with its line. */
  public void day(DayView day, TemplateOutput out) {
    JtedayGenerated.render(new OwaspHtmlTemplateOutput(out), null, day);
  }

  /** Writes a message. */
  public void message(MessageView message, TemplateOutput out) {
    HtmlTemplateOutput html = new OwaspHtmlTemplateOutput(out);
    MessageBlock block =
        new MessageBlock(
            message,
            _ -> {
              for (ContentView content : message.contents()) {
                content(content, html);
              }
            },
            reactionsLabel);
    JtemessageGenerated.render(html, null, block);
  }

  private static void content(ContentView content, HtmlTemplateOutput html) {
    switch (content) {
      case ContentView.Text text -> JtetextGenerated.render(html, null, text);
      case ContentView.Media media -> JtemediaGenerated.render(html, null, media);
      case ContentView.Missing missing -> JtemissingGenerated.render(html, null, missing);
      case ContentView.Share share -> JteshareGenerated.render(html, null, share);
      case ContentView.Location location -> JtelocationGenerated.render(html, null, location);
      case ContentView.Call call -> JtecallGenerated.render(html, null, call);
      case ContentView.Event event -> JteeventGenerated.render(html, null, event);
      case ContentView.Unsent unsent -> JteunsentGenerated.render(html, null, unsent);
      case ContentView.Withheld withheld -> JtewithheldGenerated.render(html, null, withheld);
      case ContentView.Unknown unknown -> JteunknownGenerated.render(html, null, unknown);
    }
  }
}

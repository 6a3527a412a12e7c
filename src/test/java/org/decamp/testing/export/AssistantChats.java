package org.decamp.testing.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Chats with the service's assistants ({@code instagram-export}, section 1.2): as JSON in the keys
 * of a thread, as HTML in nested tables instead of the layout of messages.
 */
public final class AssistantChats {

  private AssistantChats() {}

  /** Writes both forms into an export: an assistant's file and a page with its threads. */
  static void write(ZipPart part, int messages) throws IOException {
    writeJson(part.begin(ThreadHeader.MESSAGES + "ai_conversations.json"), messages);
    HtmlOut index = new HtmlOut(part.begin(ThreadHeader.MESSAGES + "ai_conversations.html"));
    index.raw(PageParts.HEAD).raw("</head><body><a href=\"").raw(ThreadHeader.MESSAGES);
    index.raw("ai_conversations/thread_for_mailbox17_42.html\">AI</a></body></html>").flush();
    writePage(
        part.begin(ThreadHeader.MESSAGES + "ai_conversations/thread_for_mailbox17_42.html"),
        messages);
  }

  static void writeJson(OutputStream out, int messages) throws IOException {
    try (JsonOut json = new JsonOut(out)) {
      json.startArray().startObject().key("participants").startArray();
      json.startObject().key("name").value("Meta AI").endObject();
      json.startObject().key("name").value(Cast.OWNER).endObject().endArray();
      json.key("messages").startArray();
      for (int i = 0; i < messages; i++) {
        json.startObject().key("sender_name").value(i % 2 == 0 ? "Meta AI" : Cast.OWNER);
        json.key("timestamp_ms").value(HostileExports.TIME - i * 60_000L);
        json.key("content").value("answer or question " + i).endObject();
      }
      json.endArray().key("title").value("Meta AI").endObject().endArray();
    }
  }

  private static void writePage(OutputStream out, int messages) throws IOException {
    HtmlOut html = new HtmlOut(out);
    html.raw(PageParts.HEAD).raw("</head><body><table>");
    for (int i = 0; i < messages; i++) {
      html.raw("<tr><td><table><tr><td>").raw(i % 2 == 0 ? "Meta AI" : Cast.OWNER);
      html.raw("</td></tr><tr><td>answer or question ").raw(Integer.toString(i));
      html.raw("</td></tr><tr><td>")
          .raw(PageStyle.CURRENT.stamp(HostileExports.TIME - i * 60_000L));
      html.raw("</td></tr></table></td></tr>");
    }
    html.raw("</table></body></html>").flush();
  }
}

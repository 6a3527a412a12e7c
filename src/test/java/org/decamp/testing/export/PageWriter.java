package org.decamp.testing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Reaction;
import org.decamp.testing.export.ExportMessage.Share;
import org.decamp.testing.export.ExportMessage.Slot;

/** Writes one message page, message by message, newest first, in constant memory. */
final class PageWriter implements MessageSink {

  private final ThreadHeader thread;
  private final Era era;
  private final PageStyle style;
  private final HtmlOut html;

  PageWriter(ThreadHeader thread, Era era, PageStyle style, OutputStream out) throws IOException {
    this.thread = thread;
    this.era = era;
    this.style = style;
    this.html = new HtmlOut(out);
    html.raw(PageParts.HEAD).raw("<title>").text(thread.title()).raw("</title>");
    html.raw(PageParts.STYLE).raw("</head><body class=\"_5vb_ _2yq _a7o5\">");
    html.raw(style.layout().main()).raw("<div class=\"_3-95 _a70a\"><h1>");
    html.text(thread.title()).raw("</h1>").raw(PageParts.GENERATED);
    html.raw("</div><div class=\"_a70e\" role=\"main\">");
    headerCards();
  }

  private void headerCards() throws IOException {
    PageLayout layout = style.layout();
    if (thread.section().equals("message_requests")) {
      html.raw(layout.card()).raw("<h2 class=\"_3-95 _2pim _a6-h _a6-i\">");
      html.raw("Mailbox thread pending</h2>").raw(PageParts.cardEnd(layout));
    }
    if (thread.group()) {
      html.raw(layout.card()).raw("<h2 class=\"_3-95 _2pim _a6-h _a6-i\">Participants: ");
      html.text(PageParts.list(thread.participants())).raw("</h2>");
      html.raw(PageParts.cardEnd(layout));
    }
    if (thread.inviteLink().isPresent()) {
      html.raw(layout.card()).raw("<h2 class=\"_3-95 _2pim _a6-h _a6-i\">Group invite link</h2>");
      html.raw("<div class=\"_3-95 _a6-p\"><div><a target=\"_blank\" href=\"");
      html.text(thread.inviteLink().get()).raw("\">").text(thread.inviteLink().get());
      html.raw("</a></div></div>").raw(PageParts.cardEnd(layout));
    }
  }

  @Override
  public void add(ExportMessage message) throws IOException {
    PageLayout layout = style.layout();
    html.raw(layout.card()).raw(layout.sender()).text(message.sender()).raw(layout.body());
    if (layout.slots()) {
      html.raw("<div><div></div><div>");
      words(message);
      html.raw("</div><div>");
      media(message);
      share(message);
      html.raw("</div><div></div><div>");
      reactions(message.reactions());
      html.raw("</div></div>");
    } else {
      html.raw("<div><div>");
      words(message);
      html.raw("</div></div></div><div class=\"media\">");
      media(message);
      share(message);
      reactions(message.reactions());
    }
    html.raw(layout.time()).raw(style.stamp(message.timeMs())).raw(layout.end());
  }

  private void words(ExportMessage message) throws IOException {
    if (message.content().isPresent()) {
      html.text(message.content().get());
    }
  }

  private void media(ExportMessage message) throws IOException {
    for (Media media : message.media()) {
      String path = path(media);
      if (media.slot() == Slot.VIDEOS || media.slot() == Slot.AUDIO_FILES) {
        html.raw("<div><video src=\"").text(path).raw("\" controls=\"1\" class=\"_a6_o _3-96\">");
        html.raw("<a target=\"_blank\" href=\"").text(path).raw("\">");
        html.raw("<div>Click for video:</div></a></video></div>");
      } else if (media.slot() == Slot.FILES) {
        html.raw("<div><a target=\"_blank\" href=\"").text(path).raw("\">");
        html.text(path.substring(path.lastIndexOf('/') + 1)).raw("</a></div>");
      } else {
        html.raw("<div><a target=\"_blank\" href=\"").text(path).raw("\"><img src=\"").text(path);
        html.raw("\" class=\"_a6_o _3-96\" /></a></div>");
      }
    }
  }

  private String path(Media media) {
    String path = era.place(thread, media.uri());
    String folder = era.path(thread);
    return style.relative() && path.startsWith(folder) ? path.substring(folder.length()) : path;
  }

  private void share(ExportMessage message) throws IOException {
    if (message.share().isEmpty()) {
      return;
    }
    Share share = message.share().get();
    if (style.layout().slots()) {
      for (ExportText line : PageParts.lines(share)) {
        html.raw("<div>").text(line).raw("</div>");
      }
    }
    if (share.link().isPresent()) {
      html.raw("<div><a target=\"_blank\" href=\"").text(share.link().get()).raw("\">");
      html.text(share.link().get()).raw("</a></div>");
    }
  }

  private void reactions(List<Reaction> reactions) throws IOException {
    if (reactions.isEmpty()) {
      return;
    }
    html.raw("<ul class=\"_a6-q\">");
    for (Reaction reaction : reactions) {
      html.raw("<li><span>").text(reaction.emoji()).text(reaction.actor());
      if (style.reactionTimes() && reaction.seconds().isPresent()) {
        html.raw("<span> (").raw(style.stamp(reaction.seconds().getAsLong() * 1000));
        html.raw(")</span>");
      }
      html.raw("</span></li>");
    }
    html.raw("</ul>");
  }

  @Override
  public void close() throws IOException {
    html.raw("</div>").raw(style.layout().mainEnd()).raw("</body></html>");
    html.flush();
  }
}

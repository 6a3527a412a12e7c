package org.decamp.testing.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Reaction;
import org.decamp.testing.export.ExportMessage.Share;

/**
 * The ordinary export as HTML ({@code instagram-export}, section 4), which loses what section 4.5
 * says.
 *
 * @param era when it was made
 * @param style how its pages look
 * @param messagesPerFile at most so many on a page
 */
public record PageFormat(Era era, PageStyle style, int messagesPerFile) implements ExportFormat {

  /** What the service hands out today. */
  public static final PageFormat CURRENT =
      new PageFormat(Era.INSTAGRAM_G3, PageStyle.CURRENT, ThreadWriter.MESSAGES_PER_FILE);

  @Override
  public String zipPrefix() {
    return era.zipPrefix();
  }

  @Override
  public String messagePath(ThreadHeader thread, int number) {
    return era.path(thread) + "message_" + number + ".html";
  }

  @Override
  public String mediaPath(ThreadHeader thread, Media media) {
    return era.place(thread, media.uri());
  }

  @Override
  public MessageSink open(ThreadHeader thread, OutputStream out) throws IOException {
    return new PageWriter(thread, era, style, out);
  }

  /** Time to the minute, no marks of calls and messages taken back, fewer fields of shares. */
  @Override
  public List<ExportMessage> told(ExportMessage message) {
    List<Reaction> reactions = message.reactions().stream().map(this::told).toList();
    ExportMessage told =
        message.at(style.told(message.timeMs())).withReactions(reactions).withoutMarks();
    if (style.layout().slots() || told.share().isEmpty()) {
      return List.of(told);
    }
    // Without slots a caption would be the words of the message, so only the link is written.
    Share share = told.share().get();
    return List.of(
        share.link().isEmpty()
            ? told.withoutShare()
            : told.withShare(told.nature(), Share.ofLink(share.link().get())));
  }

  private Reaction told(Reaction reaction) {
    if (!style.reactionTimes() || reaction.seconds().isEmpty()) {
      return reaction.withoutTime();
    }
    long seconds = style.told(reaction.seconds().getAsLong() * 1000) / 1000;
    return new Reaction(reaction.emoji(), reaction.actor(), OptionalLong.of(seconds));
  }

  @Override
  public String threadKey(ThreadHeader thread) {
    return era == Era.INSTAGRAM_G1 ? era.folder(thread) : thread.digits();
  }

  @Override
  public void writeAccount(ZipPart part, Account account) throws IOException {
    part.deflated(era.startPage(), page("Your information", Optional.empty()));
    part.deflated(era.ownerFile() + ".html", page("Personal information", Optional.of(account)));
    part.deflated(era.messages() + "chats.html", page("Chats", Optional.empty()));
    part.deflated(
        era.messages() + "secret_conversations.html",
        page("Secret conversations", Optional.empty()));
  }

  private static byte[] page(String title, Optional<Account> account) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    HtmlOut html = new HtmlOut(bytes);
    html.raw(PageParts.HEAD).raw("<title>").text(title).raw("</title>").raw(PageParts.STYLE);
    html.raw("</head><body><div class=\"_3a_u\"><h1>").text(title).raw("</h1>");
    if (account.isPresent()) {
      html.raw("<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\"><table>");
      row(html, "Email", "mara@example.org");
      row(html, "Username", account.get().username());
      row(html, "Name", account.get().name());
      html.raw("</table></div>");
    }
    html.raw("</div></body></html>").flush();
    return bytes.toByteArray();
  }

  private static void row(HtmlOut html, String label, String value) throws IOException {
    html.raw("<tr><td colspan=\"2\" class=\"_2pin _a6_q\">").text(label);
    html.raw("<div><div>").text(value).raw("</div></div></td></tr>");
  }
}

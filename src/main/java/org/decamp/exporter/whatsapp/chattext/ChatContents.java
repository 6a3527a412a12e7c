package org.decamp.exporter.whatsapp.chattext;

/**
 * What a reader finds in chats.
 *
 * @param chats number of ZIPs
 * @param messages number of messages with an author
 * @param reactions number of lines that tell of one
 * @param attachments number of messages that refer to a file
 * @param missing number of attachments of which only words tell
 * @param media number of files beside the texts
 */
record ChatContents(
    long chats, long messages, long reactions, long attachments, long missing, long media) {

  static final ChatContents NONE = new ChatContents(0, 0, 0, 0, 0, 0);

  ChatContents plus(ChatContents more) {
    return new ChatContents(
        chats + more.chats,
        messages + more.messages,
        reactions + more.reactions,
        attachments + more.attachments,
        missing + more.missing,
        media + more.media);
  }
}

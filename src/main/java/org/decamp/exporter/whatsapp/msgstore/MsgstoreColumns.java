package org.decamp.exporter.whatsapp.msgstore;

import java.util.List;
import java.util.Map;

/**
 * The tables that Decamp writes into and the columns that it fills, of which a database may lack
 * some ({@code whatsapp}, section 3.2). Of all others nothing is known.
 */
public final class MsgstoreColumns {

  public static final List<String> JID =
      List.of("_id", "user", "server", "agent", "device", "type", "raw_string");

  public static final List<String> CHAT =
      List.of(
          "_id",
          "jid_row_id",
          "hidden",
          "created_timestamp",
          "archived",
          "sort_timestamp",
          "gen",
          "spam_detection",
          "unseen_earliest_message_received_time",
          "unseen_message_count",
          "unseen_missed_calls_count",
          "unseen_row_count",
          "unseen_important_message_count",
          "unseen_message_reaction_count",
          "unseen_comment_message_count",
          "plaintext_disabled",
          "vcard_ui_dismissed",
          "change_number_notified_message_row_id",
          "last_important_message_row_id",
          "show_group_description",
          "ephemeral_expiration",
          "group_type",
          "has_new_community_admin_dialog_been_acknowledged",
          "chat_origin",
          "group_member_count");

  public static final List<String> MESSAGE =
      List.of(
          "_id",
          "chat_row_id",
          "from_me",
          "key_id",
          "sender_jid_row_id",
          "status",
          "broadcast",
          "recipient_count",
          "origination_flags",
          "origin",
          "timestamp",
          "received_timestamp",
          "receipt_server_timestamp",
          "message_type",
          "text_data",
          "starred",
          "lookup_tables",
          "sort_id",
          "message_add_on_flags",
          "view_mode");

  public static final List<String> MEDIA =
      List.of(
          "message_row_id",
          "chat_row_id",
          "autotransfer_retry_enabled",
          "transferred",
          "transcoded",
          "file_path",
          "file_size",
          "suspicious_content",
          "trim_from",
          "trim_to",
          "face_x",
          "face_y",
          "width",
          "height",
          "has_streaming_sidecar",
          "gif_attribution",
          "thumbnail_height_width_ratio",
          "first_scan_length",
          "mime_type",
          "file_length",
          "media_name",
          "file_hash",
          "media_duration",
          "page_count",
          "is_animated_sticker",
          "mute_video",
          "media_caption");

  public static final List<String> ADD_ON =
      List.of(
          "_id",
          "chat_row_id",
          "from_me",
          "key_id",
          "sender_jid_row_id",
          "parent_message_row_id",
          "timestamp",
          "status",
          "message_add_on_type");

  public static final List<String> REACTION =
      List.of("message_add_on_row_id", "reaction", "sender_timestamp");

  /** The tables that must be there, with the columns that they must have. */
  static final Map<String, List<String>> NEEDED =
      Map.of(
          "jid", List.of("_id", "user", "server", "agent", "device"),
          "chat", List.of("_id", "jid_row_id"),
          "message",
              List.of(
                  "_id",
                  "chat_row_id",
                  "from_me",
                  "key_id",
                  "timestamp",
                  "message_type",
                  "text_data",
                  "sort_id"),
          "message_media", List.of("message_row_id", "file_path", "mime_type", "file_hash"),
          "sqlite_sequence", List.of("name", "seq"));

  /** All tables that rows come into, with the columns that get a value. */
  static final Map<String, List<String>> FILLED =
      Map.of(
          "jid", JID,
          "chat", CHAT,
          "message", MESSAGE,
          "message_media", MEDIA,
          "message_add_on", ADD_ON,
          "message_add_on_reaction", REACTION);

  private MsgstoreColumns() {}
}

CREATE TABLE jid (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  user TEXT NOT NULL,
  server TEXT NOT NULL,
  agent INTEGER,
  device INTEGER,
  type INTEGER,
  raw_string TEXT
);
CREATE TABLE chat (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  jid_row_id INTEGER UNIQUE,
  hidden INTEGER,
  subject TEXT,
  created_timestamp INTEGER,
  display_message_row_id INTEGER,
  last_message_row_id INTEGER,
  last_read_message_row_id INTEGER,
  last_read_receipt_sent_message_row_id INTEGER,
  last_important_message_row_id INTEGER,
  archived INTEGER,
  sort_timestamp INTEGER,
  mod_tag INTEGER,
  gen REAL,
  spam_detection INTEGER,
  unseen_earliest_message_received_time INTEGER,
  unseen_message_count INTEGER,
  unseen_missed_calls_count INTEGER,
  unseen_row_count INTEGER,
  plaintext_disabled INTEGER,
  vcard_ui_dismissed INTEGER,
  change_number_notified_message_row_id INTEGER,
  show_group_description INTEGER,
  ephemeral_expiration INTEGER,
  last_read_ephemeral_message_row_id INTEGER,
  ephemeral_setting_timestamp INTEGER,
  ephemeral_disappearing_messages_initiator INTEGER,
  unseen_important_message_count INTEGER NOT NULL DEFAULT 0,
  group_type INTEGER NOT NULL DEFAULT 0,
  last_message_reaction_row_id INTEGER,
  last_seen_message_reaction_row_id INTEGER,
  unseen_message_reaction_count INTEGER,
  growth_lock_level INTEGER,
  growth_lock_expiration_ts INTEGER,
  last_read_message_sort_id INTEGER,
  display_message_sort_id INTEGER,
  last_message_sort_id INTEGER
);
CREATE TABLE message (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_row_id INTEGER NOT NULL,
  from_me INTEGER NOT NULL,
  key_id TEXT NOT NULL,
  sender_jid_row_id INTEGER,
  status INTEGER,
  broadcast INTEGER,
  recipient_count INTEGER,
  participant_hash TEXT,
  origination_flags INTEGER,
  origin INTEGER,
  timestamp INTEGER,
  received_timestamp INTEGER,
  receipt_server_timestamp INTEGER,
  message_type INTEGER,
  text_data TEXT,
  starred INTEGER,
  lookup_tables INTEGER,
  message_add_on_flags INTEGER,
  sort_id INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE message_media (
  message_row_id INTEGER PRIMARY KEY,
  chat_row_id INTEGER,
  autotransfer_retry_enabled INTEGER,
  multicast_id TEXT,
  media_job_uuid TEXT,
  transferred INTEGER,
  transcoded INTEGER,
  file_path TEXT,
  file_size INTEGER,
  suspicious_content INTEGER,
  trim_from INTEGER,
  trim_to INTEGER,
  face_x INTEGER,
  face_y INTEGER,
  media_key BLOB,
  media_key_timestamp INTEGER,
  width INTEGER,
  height INTEGER,
  has_streaming_sidecar INTEGER,
  gif_attribution INTEGER,
  thumbnail_height_width_ratio REAL,
  direct_path TEXT,
  first_scan_sidecar BLOB,
  first_scan_length INTEGER,
  message_url TEXT,
  mime_type TEXT,
  file_length INTEGER,
  media_name TEXT,
  file_hash TEXT,
  media_duration INTEGER,
  page_count INTEGER,
  enc_file_hash TEXT,
  partial_media_hash TEXT,
  partial_media_enc_hash TEXT,
  is_animated_sticker INTEGER,
  original_file_hash TEXT,
  mute_video INTEGER DEFAULT 0
);
CREATE TABLE message_quoted (
  message_row_id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_row_id INTEGER NOT NULL,
  parent_message_chat_row_id INTEGER NOT NULL,
  from_me INTEGER NOT NULL,
  sender_jid_row_id INTEGER,
  key_id TEXT NOT NULL,
  timestamp INTEGER,
  message_type INTEGER,
  origin INTEGER,
  text_data TEXT,
  payment_transaction_id TEXT,
  lookup_tables INTEGER
);
CREATE TABLE message_quoted_text (
  message_row_id INTEGER PRIMARY KEY,
  thumbnail BLOB
);
CREATE TABLE message_add_on (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_row_id INTEGER,
  from_me INTEGER,
  key_id TEXT NOT NULL,
  sender_jid_row_id INTEGER,
  parent_message_row_id INTEGER,
  timestamp INTEGER,
  status INTEGER,
  message_add_on_type INTEGER
);
CREATE TABLE message_add_on_reaction (
  message_add_on_row_id INTEGER PRIMARY KEY,
  reaction TEXT,
  sender_timestamp INTEGER
);
CREATE TABLE messages (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  key_remote_jid TEXT NOT NULL,
  key_from_me INTEGER,
  key_id TEXT NOT NULL,
  status INTEGER,
  needs_push INTEGER,
  data TEXT,
  timestamp INTEGER,
  media_url TEXT,
  media_mime_type TEXT,
  media_wa_type TEXT,
  media_size INTEGER,
  media_name TEXT,
  media_caption TEXT,
  media_hash TEXT,
  media_duration INTEGER,
  origin INTEGER,
  latitude REAL,
  longitude REAL,
  thumb_image TEXT,
  remote_resource TEXT,
  received_timestamp INTEGER,
  send_timestamp INTEGER,
  receipt_server_timestamp INTEGER,
  receipt_device_timestamp INTEGER,
  read_device_timestamp INTEGER,
  played_device_timestamp INTEGER,
  raw_data BLOB,
  recipient_count INTEGER,
  participant_hash TEXT,
  starred INTEGER,
  quoted_row_id INTEGER,
  mentioned_jids TEXT,
  multicast_id TEXT,
  edit_version INTEGER,
  media_enc_hash TEXT,
  payment_transaction_id TEXT,
  forwarded INTEGER,
  preview_type INTEGER,
  send_count INTEGER,
  lookup_tables INTEGER,
  future_message_type INTEGER,
  message_add_on_flags INTEGER
);
CREATE TABLE props (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT UNIQUE,
  value TEXT
);
CREATE TABLE message_text (
  message_row_id INTEGER PRIMARY KEY,
  description TEXT,
  page_title TEXT,
  url TEXT,
  font_style INTEGER,
  text_color INTEGER,
  background_color INTEGER,
  preview_type INTEGER,
  invite_link_group_type INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE message_thumbnail (
  message_row_id INTEGER PRIMARY KEY,
  thumbnail BLOB
);
CREATE TABLE message_system (
  message_row_id INTEGER PRIMARY KEY,
  action_type INTEGER NOT NULL
);
CREATE TABLE group_participant_user (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  group_jid_row_id INTEGER NOT NULL,
  user_jid_row_id INTEGER NOT NULL,
  rank INTEGER,
  pending INTEGER
);
CREATE TABLE receipt_user (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_row_id INTEGER NOT NULL,
  receipt_user_jid_row_id INTEGER NOT NULL,
  receipt_timestamp INTEGER,
  read_timestamp INTEGER,
  played_timestamp INTEGER
);
CREATE TABLE call_log (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  jid_row_id INTEGER,
  from_me INTEGER,
  call_id TEXT,
  transaction_id INTEGER,
  timestamp INTEGER,
  video_call INTEGER,
  duration INTEGER,
  call_result INTEGER,
  bytes_transferred INTEGER,
  group_jid_row_id INTEGER NOT NULL DEFAULT 0,
  is_joinable_group_call INTEGER,
  call_creator_device_jid_row_id INTEGER NOT NULL DEFAULT 0,
  call_random_id TEXT
);
CREATE UNIQUE INDEX message_key_index ON message (chat_row_id, from_me, key_id, sender_jid_row_id);
CREATE INDEX message_sort_index ON message (chat_row_id, sort_id);
CREATE UNIQUE INDEX jid_raw_index ON jid (raw_string);
INSERT INTO messages (_id, key_remote_jid, key_from_me, key_id, status) VALUES (1, '-1', 0, '-1', -1);
CREATE TRIGGER message_bd_for_message_text_trigger BEFORE DELETE ON message BEGIN DELETE FROM message_text WHERE message_row_id=old._id; END;

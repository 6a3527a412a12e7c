-- The tables of Delta Chat's core at database version 159, by their columns (delta-chat, section 3.6).
CREATE TABLE acpeerstates (
  id INTEGER PRIMARY KEY,
  addr TEXT DEFAULT '' COLLATE NOCASE,
  last_seen INTEGER DEFAULT 0,
  last_seen_autocrypt INTEGER DEFAULT 0,
  public_key,
  prefer_encrypted INTEGER DEFAULT 0,
  gossip_timestamp INTEGER DEFAULT 0,
  gossip_key,
  public_key_fingerprint TEXT DEFAULT '',
  gossip_key_fingerprint TEXT DEFAULT '',
  verified_key,
  verified_key_fingerprint TEXT DEFAULT '',
  verifier TEXT DEFAULT '',
  secondary_verified_key,
  secondary_verified_key_fingerprint TEXT DEFAULT '',
  secondary_verifier TEXT DEFAULT '',
  backward_verified_key_id INTEGER,
  UNIQUE (addr));
CREATE INDEX acpeerstates_index5 ON acpeerstates (verified_key_fingerprint);
CREATE INDEX acpeerstates_index4 ON acpeerstates (gossip_key_fingerprint);
CREATE INDEX acpeerstates_index3 ON acpeerstates (public_key_fingerprint);
CREATE INDEX acpeerstates_index1 ON acpeerstates (addr);
CREATE TABLE available_post_msgs (
  rfc724_mid TEXT PRIMARY KEY NOT NULL) STRICT;
CREATE TABLE bobstate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  invite TEXT NOT NULL,
  next_step INTEGER NOT NULL,
  chat_id INTEGER NOT NULL);
CREATE TABLE broadcast_secrets (
  chat_id INTEGER PRIMARY KEY NOT NULL,
  secret TEXT NOT NULL) STRICT;
CREATE TABLE chats (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  type INTEGER DEFAULT 0,
  name TEXT DEFAULT '',
  draft_timestamp INTEGER DEFAULT 0,
  draft_txt TEXT DEFAULT '',
  blocked INTEGER DEFAULT 0,
  grpid TEXT DEFAULT '',
  param TEXT DEFAULT '',
  archived INTEGER DEFAULT 0,
  gossiped_timestamp INTEGER DEFAULT 0,
  locations_send_begin INTEGER DEFAULT 0,
  locations_send_until INTEGER DEFAULT 0,
  locations_last_sent INTEGER DEFAULT 0,
  created_timestamp INTEGER DEFAULT 0,
  muted_until INTEGER DEFAULT 0,
  ephemeral_timer INTEGER,
  protected INTEGER DEFAULT 0,
  name_normalized TEXT);
CREATE INDEX chats_index4 ON chats (name);
CREATE INDEX chats_index3 ON chats (locations_send_until);
CREATE INDEX chats_index2 ON chats (archived);
CREATE INDEX chats_index1 ON chats (grpid);
CREATE TABLE chats_contacts (
  chat_id INTEGER,
  contact_id INTEGER,
  add_timestamp NOT NULL DEFAULT 0,
  remove_timestamp NOT NULL DEFAULT 0,
  UNIQUE (chat_id, contact_id));
CREATE INDEX chats_contacts_index2 ON chats_contacts (contact_id);
CREATE INDEX chats_contacts_index1 ON chats_contacts (chat_id);
CREATE TABLE chats_descriptions (
  chat_id INTEGER PRIMARY KEY AUTOINCREMENT,
  description TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE config (
  id INTEGER PRIMARY KEY,
  keyname TEXT,
  value TEXT NOT NULL,
  UNIQUE (keyname));
CREATE INDEX config_index1 ON config (keyname);
CREATE TABLE connection_history (
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  alpn TEXT NOT NULL,
  addr TEXT NOT NULL,
  timestamp INTEGER NOT NULL,
  UNIQUE (host, port, alpn, addr)) STRICT;
CREATE TABLE contacts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT DEFAULT '',
  addr TEXT DEFAULT '' COLLATE NOCASE,
  origin INTEGER DEFAULT 0,
  blocked INTEGER DEFAULT 0,
  last_seen INTEGER DEFAULT 0,
  param TEXT DEFAULT '',
  authname TEXT DEFAULT '',
  selfavatar_sent INTEGER DEFAULT 0,
  status TEXT DEFAULT '',
  is_bot INTEGER NOT NULL DEFAULT 0,
  fingerprint TEXT NOT NULL DEFAULT '',
  verifier INTEGER NOT NULL DEFAULT 0,
  name_normalized TEXT);
CREATE INDEX contacts_fingerprint_index ON contacts (fingerprint);
CREATE INDEX contacts_index2 ON contacts (addr COLLATE NOCASE);
CREATE INDEX contacts_index1 ON contacts (name COLLATE NOCASE);
CREATE TABLE devmsglabels (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT,
  msg_id INTEGER DEFAULT 0);
CREATE INDEX devmsglabels_index1 ON devmsglabels (label);
CREATE TABLE dns_cache (
  hostname TEXT NOT NULL,
  address TEXT NOT NULL,
  timestamp INTEGER NOT NULL,
  UNIQUE (hostname, address));
CREATE TABLE download (
  rfc724_mid TEXT PRIMARY KEY NOT NULL,
  msg_id INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE gossip_timestamp (
  chat_id INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  timestamp INTEGER NOT NULL,
  UNIQUE (chat_id, fingerprint)) STRICT;
CREATE INDEX gossip_timestamp_index ON gossip_timestamp (chat_id, fingerprint);
CREATE TABLE http_cache (
  url TEXT PRIMARY KEY NOT NULL,
  expires INTEGER NOT NULL,
  stale INTEGER NOT NULL,
  blobname TEXT NOT NULL,
  mimetype TEXT NOT NULL DEFAULT '',
  encoding TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE imap (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  transport_id INTEGER NOT NULL,
  rfc724_mid TEXT NOT NULL,
  folder TEXT NOT NULL,
  target TEXT NOT NULL,
  uid INTEGER NOT NULL,
  uidvalidity INTEGER NOT NULL,
  UNIQUE (transport_id, folder, uid, uidvalidity)) STRICT;
CREATE INDEX imap_only_rfc724_mid ON imap (rfc724_mid);
CREATE INDEX imap_rfc724_mid ON imap (transport_id, rfc724_mid);
CREATE INDEX imap_folder ON imap (transport_id, folder);
CREATE TABLE imap_markseen (
  id INTEGER PRIMARY KEY NOT NULL,
  FOREIGN KEY (id) REFERENCES imap (id) ON DELETE CASCADE);
CREATE TABLE imap_send (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mime TEXT NOT NULL,
  msg_id INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0);
CREATE TABLE imap_sync (
  transport_id INTEGER NOT NULL,
  folder TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL DEFAULT 0,
  uid_next INTEGER NOT NULL DEFAULT 0,
  modseq INTEGER NOT NULL DEFAULT 0,
  UNIQUE (transport_id, folder)) STRICT;
CREATE INDEX imap_sync_index ON imap_sync (transport_id, folder);
CREATE TABLE iroh_gossip_peers (
  msg_id INTEGER NOT NULL,
  topic BLOB NOT NULL,
  public_key BLOB NOT NULL,
  relay_server TEXT,
  PRIMARY KEY (topic, public_key)) STRICT;
CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  added_timestamp INTEGER,
  desired_timestamp INTEGER DEFAULT 0,
  action INTEGER,
  foreign_id INTEGER,
  param TEXT DEFAULT '',
  thread INTEGER DEFAULT 0,
  tries INTEGER DEFAULT 0);
CREATE INDEX jobs_index1 ON jobs (desired_timestamp);
CREATE TABLE keypairs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  private_key NOT NULL,
  public_key NOT NULL,
  addr TEXT DEFAULT '' COLLATE NOCASE,
  is_default INTEGER DEFAULT 0,
  created INTEGER DEFAULT 0,
  UNIQUE (public_key),
  UNIQUE (private_key));
CREATE TABLE leftgrps (
  id INTEGER PRIMARY KEY,
  grpid TEXT DEFAULT '');
CREATE INDEX leftgrps_index1 ON leftgrps (grpid);
CREATE TABLE locations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  latitude REAL DEFAULT 0.0,
  longitude REAL DEFAULT 0.0,
  accuracy REAL DEFAULT 0.0,
  timestamp INTEGER DEFAULT 0,
  chat_id INTEGER DEFAULT 0,
  from_id INTEGER DEFAULT 0,
  independent INTEGER DEFAULT 0);
CREATE INDEX locations_index2 ON locations (timestamp);
CREATE INDEX locations_index1 ON locations (from_id);
CREATE TABLE msgs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rfc724_mid TEXT DEFAULT '',
  server_folder TEXT DEFAULT '',
  server_uid INTEGER DEFAULT 0,
  chat_id INTEGER DEFAULT 0,
  from_id INTEGER DEFAULT 0,
  to_id INTEGER DEFAULT 0,
  timestamp INTEGER DEFAULT 0,
  type INTEGER DEFAULT 0,
  state INTEGER DEFAULT 0,
  msgrmsg INTEGER DEFAULT 1,
  bytes INTEGER DEFAULT 0,
  txt TEXT DEFAULT '',
  txt_raw TEXT DEFAULT '',
  param TEXT DEFAULT '',
  starred INTEGER DEFAULT 0,
  timestamp_sent INTEGER DEFAULT 0,
  timestamp_rcvd INTEGER DEFAULT 0,
  hidden INTEGER DEFAULT 0,
  mime_headers TEXT,
  mime_in_reply_to TEXT,
  mime_references TEXT,
  move_state INTEGER DEFAULT 1,
  location_id INTEGER DEFAULT 0,
  error TEXT DEFAULT '',
  ephemeral_timer INTEGER DEFAULT 0,
  ephemeral_timestamp INTEGER DEFAULT 0,
  mime_modified INTEGER DEFAULT 0,
  subject TEXT DEFAULT '',
  download_state INTEGER DEFAULT 0,
  hop_info TEXT,
  mime_compressed INTEGER NOT NULL DEFAULT 0,
  txt_normalized TEXT,
  deleted INTEGER NOT NULL DEFAULT 0,
  pre_rfc724_mid TEXT DEFAULT '');
CREATE INDEX msgs_index7 ON msgs (state, hidden, chat_id, timestamp);
CREATE INDEX msgs_index9 ON msgs (pre_rfc724_mid);
CREATE INDEX msgs_index8 ON msgs (ephemeral_timestamp);
CREATE INDEX msgs_index6 ON msgs (location_id);
CREATE INDEX msgs_index5 ON msgs (starred);
CREATE INDEX msgs_index4 ON msgs (state);
CREATE INDEX msgs_index3 ON msgs (timestamp);
CREATE INDEX msgs_index2 ON msgs (chat_id);
CREATE INDEX msgs_index1 ON msgs (rfc724_mid);
CREATE TABLE msgs_mdns (
  msg_id INTEGER,
  contact_id INTEGER,
  timestamp_sent INTEGER DEFAULT 0);
CREATE INDEX msgs_mdns_index1 ON msgs_mdns (msg_id);
CREATE TABLE msgs_status_updates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  msg_id INTEGER,
  update_item TEXT DEFAULT '',
  uid TEXT,
  UNIQUE (uid),
  FOREIGN KEY (msg_id) REFERENCES msgs (id) ON DELETE CASCADE);
CREATE INDEX msgs_status_updates_index2 ON msgs_status_updates (uid);
CREATE INDEX msgs_status_updates_index1 ON msgs_status_updates (msg_id);
CREATE TABLE multi_device_sync (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item TEXT DEFAULT '');
CREATE TABLE old_keypairs (
  id INTEGER PRIMARY KEY,
  addr TEXT DEFAULT '' COLLATE NOCASE,
  is_default INTEGER DEFAULT 0,
  private_key,
  public_key,
  created INTEGER DEFAULT 0);
CREATE TABLE pending_reactions (
  rfc724_mid TEXT NOT NULL,
  contact_id INTEGER NOT NULL,
  reaction TEXT NOT NULL,
  timestamp INTEGER NOT NULL,
  PRIMARY KEY (rfc724_mid, contact_id),
  FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE CASCADE) STRICT;
CREATE TABLE public_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  fingerprint TEXT NOT NULL,
  public_key BLOB NOT NULL,
  UNIQUE (fingerprint)) STRICT;
CREATE INDEX public_key_index ON public_keys (fingerprint);
CREATE TABLE reactions (
  msg_id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  reaction TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (msg_id, contact_id),
  FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE CASCADE,
  FOREIGN KEY (msg_id) REFERENCES msgs (id) ON DELETE CASCADE);
CREATE INDEX reactions_index1 ON reactions (msg_id);
CREATE TABLE removed_transports (
  addr TEXT NOT NULL,
  remove_timestamp INTEGER NOT NULL,
  UNIQUE (addr)) STRICT;
CREATE TABLE sending_domains (
  domain TEXT PRIMARY KEY,
  dkim_works INTEGER DEFAULT 0);
CREATE TABLE smtp (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rfc724_mid TEXT NOT NULL,
  mime TEXT NOT NULL,
  msg_id INTEGER NOT NULL,
  recipients TEXT NOT NULL,
  retries INTEGER NOT NULL DEFAULT 0);
CREATE TABLE smtp_mdns (
  msg_id INTEGER NOT NULL,
  from_id INTEGER NOT NULL,
  rfc724_mid TEXT NOT NULL,
  retries INTEGER NOT NULL DEFAULT 0);
CREATE TABLE smtp_status_updates (
  msg_id INTEGER NOT NULL,
  first_serial INTEGER NOT NULL,
  last_serial INTEGER NOT NULL,
  descr TEXT NOT NULL,
  UNIQUE (msg_id));
CREATE TABLE stats_msgs (
  chattype INTEGER PRIMARY KEY,
  verified INTEGER NOT NULL DEFAULT 0,
  unverified_encrypted INTEGER NOT NULL DEFAULT 0,
  unencrypted INTEGER NOT NULL DEFAULT 0,
  only_to_self INTEGER NOT NULL DEFAULT 0,
  last_counted_msg_id INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE stats_securejoin_invites (
  already_existed INTEGER NOT NULL,
  already_verified INTEGER NOT NULL,
  type TEXT NOT NULL) STRICT;
CREATE TABLE stats_securejoin_sources (
  source INTEGER PRIMARY KEY,
  count INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE stats_securejoin_uipaths (
  uipath INTEGER PRIMARY KEY,
  count INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE stats_sending_disabled_events (
  timestamp INTEGER NOT NULL) STRICT;
CREATE TABLE stats_sending_enabled_events (
  timestamp INTEGER NOT NULL) STRICT;
CREATE TABLE tls_spki (
  host TEXT NOT NULL,
  spki_hash TEXT NOT NULL,
  timestamp INTEGER NOT NULL,
  UNIQUE (host)) STRICT;
CREATE INDEX tls_spki_index_timestamp ON tls_spki (timestamp);
CREATE TABLE tokens (
  id INTEGER PRIMARY KEY,
  namespc INTEGER NOT NULL,
  foreign_key TEXT NOT NULL DEFAULT '',
  token TEXT NOT NULL,
  timestamp INTEGER NOT NULL DEFAULT 0,
  UNIQUE (token)) STRICT;
CREATE TABLE transports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  addr TEXT NOT NULL,
  entered_param TEXT NOT NULL,
  configured_param TEXT NOT NULL,
  add_timestamp INTEGER NOT NULL DEFAULT 0,
  is_published INTEGER NOT NULL DEFAULT 1,
  last_rcvd_timestamp INTEGER NOT NULL DEFAULT 0,
  UNIQUE (addr));

#!/usr/bin/env python3
"""Opens a Decamp vault without Decamp, as docs/vault-format.md describes it. Section numbers are that document's.

    open-vault.py VAULT                     lists the conversations
    open-vault.py VAULT CONVERSATION        prints the messages of one, oldest first, a JSON object a line
    open-vault.py VAULT --content ID FILE   writes a picture or other content to a file, in the clear
    open-vault.py VAULT --custody           prints the custody record and says whether its chain is whole

The passphrase is asked for, or read from standard input if that is no terminal. Needs Python 3.11 and the packages
argon2-cffi and cryptography (in Debian: python3-argon2, python3-cryptography). The database is decrypted in memory
only; whatever is printed is readable by whoever can read the terminal or the file it goes to.
"""
import base64, getpass, hashlib, hmac, json, pathlib, sqlite3, struct, sys, unicodedata
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def mac(key, *parts, algorithm=hashlib.sha256):
    return hmac.new(key, b"".join(parts), algorithm).digest()


def hkdf(secret, salt, info, length=32):  # 3.1
    extracted, step, out = mac(salt, secret), b"", b""
    while len(out) < length:
        step = mac(extracted, step, info, bytes([len(out) // 32 + 1]))
        out += step
    return out[:length]


def b64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def master_key(folder, passphrase):  # 3.3
    line, digest, signature = (folder / "vault.header").read_bytes().split(b"\n")[:3]
    if hashlib.sha256(line).hexdigest().encode() != digest:
        sys.exit("vault.header is damaged; try with vault.header.bak in its place")
    header = json.loads(line)
    for s in header["slots"]:
        if s["type"] != "passphrase":
            continue
        typed = unicodedata.normalize("NFKC", passphrase).encode()
        slot_key = hash_secret_raw(typed, b64(s["salt"]), s["t"], s["m"], s["p"], 64, Type.ID, 0x13)
        if mac(slot_key[32:], b"decamp/1 check")[:16] == b64(s["check"]):
            names = ("id", "type", "kdf", "m", "t", "p", "salt")
            bound = "\n".join(["decamp-vault/1", header["id"]] + [str(s[n]) for n in names] + [""])
            master = AESGCM(slot_key[:32]).decrypt(b64(s["nonce"]), b64(s["ct"]), bound.encode())
            keys = lambda label: hkdf(master, b64(header["id"]), b"decamp/1 " + label)
            if mac(keys(b"header"), line).hex().encode() != signature:
                sys.exit("vault.header was changed by somebody who does not know the passphrase")
            return keys
    sys.exit("the passphrase does not fit")


def journal(folder):  # 9.5: the pages before a transaction that was cut off, and how many there were
    file, at, pages, count = folder / "vault.db-journal", 0, {}, None
    data = file.read_bytes() if file.exists() else b""
    while data[at:at + 8] == bytes.fromhex("d9d505f920a163d7"):
        records, _, count, sector = struct.unpack(">4I", data[at + 8:at + 24])
        at += sector
        for _ in range(records):
            pages[struct.unpack(">I", data[at:at + 4])[0]] = data[at + 4:at + 4100]
            at += 4104
        at = -(-at // sector) * sector
    return pages, count


def database(folder, key):  # 4.1
    before, count = journal(folder)
    raw, clear = (folder / "vault.db").read_bytes(), bytearray()
    salt = bytes(b ^ 0x3A for b in raw[:16])
    mac_key = hashlib.pbkdf2_hmac("sha512", key, salt, 2, 32)
    for n in range(1, (count or len(raw) // 4096) + 1):
        page = before.get(n, raw[4096 * (n - 1):4096 * n])
        body, iv = page[16 if n == 1 else 0:4016], page[4016:4032]
        if mac(mac_key, body, iv, struct.pack("<I", n), algorithm=hashlib.sha512) != page[4032:]:
            sys.exit(f"page {n} of vault.db is damaged")
        cbc = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        clear += (b"SQLite format 3\0" if n == 1 else b"") + cbc.update(body) + bytes(80)
    db = sqlite3.connect(":memory:")
    db.deserialize(bytes(clear))
    return db


class Bytes:  # 5.1
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def u8(self):
        return self.take(1)[0]

    def varint(self):
        value, shift = 0, 0
        while True:
            b = self.u8()
            value |= (b & 127) << shift
            shift += 7
            if b < 128:
                return value

    def text(self):
        return self.take(self.varint()).decode()

    def optional(self, take):
        length = self.varint()
        return take(length - 1).decode() if length else None

    def seconds(self):
        n = self.varint()
        return ((n >> 1) ^ -(n & 1)) + self.varint() / 1e9


def attachment(rest):  # 5.4
    head, out = rest.u8(), {}
    if head & 1:
        out = {"content": rest.take(32).hex(), "type": rest.text(), "bytes": rest.varint()}
        if rest.u8():
            out["pixels"] = [rest.varint(), rest.varint()]
        if rest.u8():
            out["seconds"] = rest.seconds()
    else:
        out = {"missing": rest.u8()}
    return {"kind": head >> 1, **out, "address": rest.text(), "name": rest.optional(rest.take)}


def content(rest, lines, people):  # 5.3
    def line(length):
        text = lines.take(length)
        lines.u8()
        return text

    tag = rest.u8()
    kind, code, optional_line = tag & 15, tag >> 4, lambda: rest.optional(line)
    if kind == 0:
        return {"text": line(rest.varint()).decode(), "origin": code}
    if kind == 1:
        return {"media": attachment(rest)}
    if kind == 2:
        return {"share": code, "link": rest.optional(rest.take), "caption": optional_line(),
                "owner": optional_line(), "profile": optional_line()}
    if kind == 3:
        degrees = [struct.unpack(">d", rest.take(8))[0] if rest.u8() else None for _ in "NE"]
        return {"location": degrees, "name": optional_line(), "link": rest.optional(rest.take)}
    if kind == 4:
        return {"call": code & 7, "missed": code > 7, "seconds": rest.seconds(), "notice": optional_line()}
    if kind == 5:
        concerned = [people[rest.varint()] for _ in range(rest.varint())]
        return {"event": code, "people": concerned, "detail": optional_line(), "notice": optional_line()}
    return {6: lambda: {"unsent": True}, 7: lambda: {"withheld": code},
            8: lambda: {"unknown": rest.text()}}[kind]()


def messages(db, row):  # 5.2
    people = [names(db, row, n)[0] for n, in db.execute(
        "SELECT number FROM person WHERE conversation = ? ORDER BY number", (row,))]
    for time, body in db.execute(
            "SELECT first_ts, body FROM block WHERE conversation = ? ORDER BY first_ts", (row,)):
        block = Bytes(body)
        assert block.u8() == 1, "a block of unknown version"
        while block.at < len(body):
            time += block.varint()
            fingerprint, ordinal = block.take(16).hex(), block.varint()
            rest = Bytes(block.take(block.varint()))
            lines = Bytes(rest.take(rest.varint()))
            source = [rest.varint() for _ in range(4)]
            head = rest.varint()
            contents = [content(rest, lines, people) for _ in range(rest.varint())]
            reactions = [{"by": people[rest.varint()], "emoji": rest.text(),
                          "at": rest.seconds() if rest.u8() else None} for _ in range(rest.varint())]
            yield {"id": fingerprint + (f"-{ordinal}" if ordinal else ""), "time": time, "sender": people[head >> 2],
                   "precision": head & 3, "contents": contents, "reactions": reactions, "source": source}


def names(db, row, number):  # 4.4
    return [name for name, in db.execute(
        "SELECT name FROM person_name WHERE conversation = ? AND number = ?"
        " ORDER BY seen_at DESC, position, name", (row, number))] or [""]


def shown(db):  # 6.2
    if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'shown'").fetchone():
        return db.execute("SELECT id, number FROM conversation").fetchall()
    return db.execute(
        "SELECT id, coalesce(view, number) FROM conversation LEFT JOIN shown ON conversation = number"
        " WHERE layer = 0 AND host IS NULL").fetchall()


def stored_content(db, folder, keys, name):  # 7
    small = db.execute("SELECT content FROM small_content WHERE id = ?", (bytes.fromhex(name),)).fetchone()
    if small:
        return small[0]
    blob = (folder / "media" / name[:2] / name).read_bytes()
    assert blob[:16] == bytes.fromhex("444543414d5042310110000000000001"), "not a blob of this format"
    gcm = AESGCM(hkdf(keys(b"media"), blob[16:48], b"decamp/1 blob" + blob[:16]))
    chunks, plain = [blob[at:at + 65552] for at in range(48, len(blob), 65552)], b""
    for n, chunk in enumerate(chunks):
        last = n == len(chunks) - 1
        plain += gcm.decrypt(n.to_bytes(11, "big") + bytes([last]), chunk, bytes.fromhex(name) if last else b"")
    return plain[:int.from_bytes(plain[-8:], "big")]


def custody(db):  # 6.9
    entries, stated, broken, last, head = [], set(), [], 0, bytes(32)
    if db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'custody'").fetchone():
        entries = db.execute("SELECT sequence, previous, hash, entry FROM custody ORDER BY sequence").fetchall()
    for sequence, previous, digest, body in entries:
        entry = json.loads(body)
        if (sequence != last + 1 or previous != head or entry["sequence"] != sequence
                or hashlib.sha256(previous + body).digest() != digest):
            broken.append(sequence)
        stated |= {gap["before"] for gap in entry["facts"].get("gaps", [])}
        last, head = sequence, digest
        yield {**entry, "hash": digest.hex()}
    yield {"entries": len(entries), "head": head.hex(), "gaps": [n for n in broken if n in stated],
           "broken": [n for n in broken if n not in stated]}


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    passphrase = getpass.getpass() if sys.stdin.isatty() else sys.stdin.buffer.readline().decode().rstrip("\r\n")
    keys = master_key(folder, passphrase)
    db = database(folder, keys(b"db"))
    sys.stdout.reconfigure(encoding="utf-8")
    if len(sys.argv) == 5 and sys.argv[2] == "--content":
        with open(sys.argv[4], "xb") as out:
            out.write(stored_content(db, folder, keys, sys.argv[3]))
    elif sys.argv[2:] == ["--custody"]:
        for line in custody(db):
            print(json.dumps(line, ensure_ascii=False))
    elif len(sys.argv) == 3:
        for message in messages(db, dict(shown(db))[sys.argv[2]]):
            print(json.dumps(message, ensure_ascii=False))
    else:
        for name, row in shown(db):
            title = db.execute("SELECT title FROM title WHERE conversation = ? ORDER BY seen_at DESC, title", (row,))
            people = db.execute("SELECT number FROM person WHERE conversation = ? AND position IS NOT NULL"
                                " ORDER BY position, id", (row,)).fetchall()
            count, = db.execute("SELECT message_count FROM conversation WHERE number = ?", (row,)).fetchone()
            print(json.dumps({"id": name, "messages": count, "title": (title.fetchone() or [""])[0],
                              "people": [names(db, row, n)[0] for n, in people]}, ensure_ascii=False))


if __name__ == "__main__":
    main()

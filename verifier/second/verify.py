#!/usr/bin/env python3
"""A second verifier of proof bundles, written from the formats and not from the first one.

    verify.py [--key K]... [--checkpoint FILE] [--witness K]... [--policy N] BUNDLE...
    verify.py --vectors
    verify.py --check-vectors FILE

Python's standard library, and the program openssl for Ed25519. K is a verifier key or a file of them. One line is printed
for each bundle (a zip or a folder). It ends with 0 if all hold, 1 if one does not, 2 if one is no bundle. --vectors prints
test vectors of inclusion and consistency made from the definitions of RFC 6962, section 2.1, one JSON object a line;
--check-vectors says of how many such lines the checks here come to what is wanted.
"""

import base64
import binascii
import hashlib
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
from datetime import datetime


class Failed(Exception):
    """Something in the bundle does not hold."""


class NoBundle(Exception):
    """Nothing could be checked."""


def require(holds, why, kind=Failed):
    if not holds:
        raise kind(why)


# --- text with one form for each value ---------------------------------------------------------------------------------


def utf8(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Failed("not UTF-8")


def unbase64(text):
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError, ValueError):
        raise Failed("not base64")
    require(base64.b64encode(data).decode() == text, "not base64 in its one form")
    return data


def b64(data):
    return base64.b64encode(data).decode()


def number(text):
    require(re.fullmatch("0|[1-9][0-9]{0,18}", text) and int(text) < 2**63, "not a number")
    return int(text)


def lines(text):
    require(text.endswith("\n"), "the last line does not end")
    return text[:-1].split("\n")


def read_json(data):
    def once(pairs):
        names = dict(pairs)
        require(len(names) == len(pairs), "a name stands twice")
        return names

    def refuse(_):
        raise Failed("not a JSON number")

    try:
        value = json.loads(utf8(data), object_pairs_hook=once, parse_constant=refuse, parse_int=Number, parse_float=Number)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise Failed("not JSON")
    require(depth(value) <= 64, "nested too deep")
    return value


class Number(str):
    """A number as it is written."""


def depth(value):
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inside is None else 1 + max(map(depth, inside), default=0)


def canonical(value):
    """RFC 8785, for objects of texts, whole numbers and objects."""
    if isinstance(value, dict):
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in sorted(value)) + "}"
    if isinstance(value, Number):
        require(re.fullmatch("0|-?[1-9][0-9]{0,15}", value) and abs(int(value)) < 2**53, "not a whole number")
        return str(value)
    require(isinstance(value, str), "neither object, text nor whole number")
    return json.dumps(value, ensure_ascii=False)


def read_canonical(data):
    value = read_json(data)
    require(isinstance(value, dict) and canonical(value).encode("utf-8") == data, "not canonical JSON")
    return value


# --- trees (RFC 6962; the checks are those of RFC 9162, 2.1.3.2 and 2.1.4.2) -------------------------------------------


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def leaf_hash(leaf):
    return sha256(b"\x00", leaf)


def node_hash(left, right):
    return sha256(b"\x01", left, right)


def included(index, size, leaf, path, root):
    if not 0 <= index < size or len(leaf) != 32:
        return False
    at, last, found = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node_hash(sibling, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = node_hash(found, sibling)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def consistent(size1, root1, size2, root2, path):
    if not 1 <= size1 <= size2:
        return False
    if size1 == size2:
        return not path and root1 == root2
    if not path:
        return False
    if size1 & (size1 - 1) == 0:
        path = [root1] + path
    at, last = size1 - 1, size2 - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    first = second = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            first, second = node_hash(sibling, first), node_hash(sibling, second)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            second = node_hash(second, sibling)
        at, last = at >> 1, last >> 1
    return last == 0 and first == root1 and second == root2


# --- signed notes (C2SP) -----------------------------------------------------------------------------------------------


class Key:
    def __init__(self, vkey):
        parts = vkey.split("+", 2)
        require(len(parts) == 3, "not a verifier key")
        self.name, self.id, data = parts[0], parts[1], unbase64(parts[2])
        require(self.name and not re.search(r"\s", self.name), "not a key's name")
        require(len(data) == 33 and data[0] in (1, 4), "neither a log's nor a witness's key of Ed25519")
        self.kind, self.public = data[0], data[1:]
        require(sha256(self.name.encode() + b"\n", data)[:4].hex() == self.id, "another id than the key's")

    def verify(self, text, signature):
        """The time of a cosignature, or None."""
        time = None
        if self.kind == 4:
            require(len(signature) == 72, "not a cosignature")
            time, signature = struct.unpack(">Q", signature[:8])[0], signature[8:]
            require(0 < time <= 253402300799, "a cosignature without a time")
            text = b"cosignature/v1\ntime %d\n" % time + text
        require(len(signature) == 64 and openssl_verifies(self.public, text, signature), "a signature is false")
        return time


KNOWN = {}


def openssl_verifies(public, text, signature):
    case = (public, text, signature)
    if case not in KNOWN:
        with tempfile.TemporaryDirectory() as folder:
            names = [os.path.join(folder, name) for name in ("key", "text", "signature")]
            der = bytes.fromhex("302a300506032b6570032100") + public
            for name, content in zip(names, (der, text, signature)):
                with open(name, "wb") as file:
                    file.write(content)
            KNOWN[case] = 0 == subprocess.run(
                ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", names[0], "-rawin",
                 "-in", names[1], "-sigfile", names[2]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    return KNOWN[case]


class Checkpoint:
    def __init__(self, data):
        note = utf8(data)
        require(not re.search("[\x00-\x09\x0b-\x1f]", note), "a control character in a note")
        require("\n\n" in note, "not a signed note")
        end = note.rindex("\n\n")
        self.text, self.signatures = note[: end + 1], []
        for line in lines(note[end + 2 :]):
            words = line.split(" ")
            require(len(words) == 3 and words[0] == "\u2014" and re.fullmatch(r"[^\s+]+", words[1]), "not a signature")
            data = unbase64(words[2])
            require(len(data) > 4, "an empty signature")
            self.signatures.append((words[1], data[:4].hex(), data[4:]))
        require(len(self.signatures) <= 64, "too many signatures")
        said = lines(self.text)
        require(len(said) >= 3 and "" not in said, "not a checkpoint")
        self.origin, self.size, self.root = said[0], number(said[1]), unbase64(said[2])
        require(len(self.root) == 32, "not a root")

    def signed_by(self, keys):
        """The public keys among these that signed; a false signature by one of them spoils all."""
        signed = set()
        for name, key_id, signature in self.signatures:
            for key in keys:
                if (key.name, key.id) == (name, key_id):
                    key.verify(self.text.encode(), signature)
                    signed.add(key.public)
                    break
        return signed

    def require_log(self, keys):
        own = [key for key in keys if key.kind == 1 and key.name == self.origin]
        require(self.signed_by(own), "not signed by the log")


class Proof:
    def __init__(self, data):
        text = utf8(data)
        require("\n\n" in text, "not a proof")
        head, self.checkpoint = text.split("\n\n", 1)
        said = head.split("\n")
        require(said[0] == "c2sp.org/tlog-proof@v1" and len(said) > 1 and said[1].startswith("index "), "not a proof")
        self.index, self.path = number(said[1][6:]), hashes(said[2:])

    def verify(self, leaf, checkpoint, note):
        require(self.checkpoint == note, "a proof of another checkpoint")
        holds = included(self.index, checkpoint.size, leaf_hash(leaf), self.path, checkpoint.root)
        require(holds, "a leaf that is not in the tree")


def hashes(said):
    found = [unbase64(line) for line in said]
    require(all(len(each) == 32 for each in found), "not a hash")
    return found


# --- the bundle --------------------------------------------------------------------------------------------------------

NAME = r"[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*"


def read_bundle(place):
    if not os.path.isdir(place):
        with open(place, "rb") as file:
            return read_zip(file.read())
    files = {}
    for folder, _, names in os.walk(place):
        for name in names:
            path = os.path.join(folder, name)
            require(os.path.isfile(path) and not os.path.islink(path), "not an ordinary file", NoBundle)
            with open(path, "rb") as file:
                files[os.path.relpath(path, place).replace(os.sep, "/")] = file.read()
    require(all(re.fullmatch(NAME, name) for name in files), "a name that no bundle has", NoBundle)
    return files, []


def read_zip(data):
    """Every byte of the zip follows from the files in it, so what is read is written anew and compared."""
    entries, at = [], 0
    while data[at : at + 4] == b"PK\3\4":
        require(at + 30 <= len(data), "the zip ends early", NoBundle)
        crc, size, _, length = struct.unpack("<IIIH", data[at + 14 : at + 28])
        name, content = data[at + 30 : at + 30 + length], data[at + 30 + length : at + 30 + length + size]
        require(len(content) == size and len(name) <= 120, "the zip ends early", NoBundle)
        require(re.fullmatch(NAME.encode(), name), "a name that no bundle has", NoBundle)
        entries.append((name, crc, content))
        at += 30 + length + size
    require(entries, "not a zip", NoBundle)
    local, directory = b"", b""
    for name, crc, content in entries:
        fields = struct.pack("<HHHHHIIIHH", 10, 0x800, 0, 0, 0x2821, crc, len(content), len(content), len(name), 0)
        directory += b"PK\1\2" + struct.pack("<H", 10) + fields + struct.pack("<HHHII", 0, 0, 0, 0, len(local)) + name
        local += b"PK\3\4" + fields + name + content
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(local), 0)
    require(local + directory + b"PK\5\6" + end == data, "not laid out as the zip of a bundle", NoBundle)
    files = {name.decode(): content for name, _, content in entries}
    require(len(files) == len(entries), "a file stands in it twice", NoBundle)
    return files, [name.decode() for name, crc, content in entries if binascii.crc32(content) != crc]


def read_leaf(data):
    leaf = read_canonical(data)
    texts = ["actor", "commandId", "eventId", "eventSha256", "occurredAt", "recordedAt", "stream", "type"]
    numbers = ["revision", "v", "version"]
    form = leaf.get("v")
    require(form in ("1", "2"), "a leaf of an unknown form")
    if form == "2":
        texts.append("command")
    require(sorted(leaf) == sorted(texts + numbers), "other members than a leaf has")
    require(all(type(leaf[name]) is str and leaf[name] for name in texts), "a text that is missing")
    require(all(isinstance(leaf[name], Number) and int(leaf[name]) > 0 for name in numbers), "a number that is missing")
    require(re.fullmatch("[0-9a-f]{64}", leaf["eventSha256"]), "not a SHA-256")
    for name in ("occurredAt", "recordedAt"):
        form = r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.(?!0+Z)(?!\d{3}000Z)(?!\d{6}000Z)(\d{3}){1,3})?Z"
        time = re.fullmatch(form, leaf[name], re.ASCII)
        require(time, "not a time")
        try:
            datetime.strptime(time[1], "%Y-%m-%dT%H:%M:%S")
        except ValueError:
            raise Failed("not a time")
    return leaf


def file(files, name):
    require(name in files, name + " is missing")
    return files[name]


def check_manifest(files, damaged):
    require(not damaged, "damaged: " + ", ".join(damaged))
    manifest = read_canonical(file(files, "manifest.json"))
    require(sorted(manifest) == ["files", "v"] and manifest["v"] == "1", "not a manifest")
    require(isinstance(manifest["v"], Number) and isinstance(manifest["files"], dict), "not a manifest")
    require(set(files) == set(manifest["files"]) | {"manifest.json"}, "other files than in the manifest")
    for name, digest in manifest["files"].items():
        require(type(digest) is str and sha256(files[name]).hex() == digest, name + " has been changed")


def check_stream(files, event, checkpoint, note):
    pattern = r"stream/([1-9][0-9]{0,8})\.(?:leaf\.json|tlog-proof)"
    found = [re.fullmatch(pattern, name) for name in files]
    last = max((int(name[1]) for name in found if name), default=0)
    before, ids, leaves = -1, set(), []
    for version in range(1, last + 1):
        data = file(files, "stream/%d.leaf.json" % version)
        leaf, proof = read_leaf(data), Proof(file(files, "stream/%d.tlog-proof" % version))
        proof.verify(data, checkpoint, note)
        require(leaf["stream"] == event["stream"] and leaf["version"] == str(version), "a leaf of another stream or version")
        require(proof.index > before, "a later version stands before an earlier one")
        before = proof.index
        ids.add(leaf["eventId"])
        leaves.append(leaf)
    require(len(ids) == last, "an id of an event stands twice")
    version = int(event["version"])
    require(version <= last, "the stream ends before the event")
    require(files["stream/%d.leaf.json" % version] == files["leaf.json"], "another leaf in the stream")
    require(files["stream/%d.tlog-proof" % version] == files["proof.tlog-proof"], "another proof in the stream")
    return leaves


def check_beginning(files, checkpoint, note):
    if "beginning.leaf.json" not in files and "beginning.tlog-proof" not in files:
        return None
    data, proof = file(files, "beginning.leaf.json"), Proof(file(files, "beginning.tlog-proof"))
    proof.verify(data, checkpoint, note)
    leaf = read_canonical(data)
    require(proof.index == 0 and sorted(leaf) == ["checkpoint", "origin", "v"], "not the beginning")
    require(leaf["origin"] == checkpoint.origin and type(leaf["checkpoint"]) is str, "the beginning of another log")
    require(isinstance(leaf["v"], Number) and leaf["v"] == "1", "a beginning of an unknown form")
    return Checkpoint(leaf["checkpoint"].encode())


def check_consistency(files, checkpoint, beginning, held, keys):
    given = None
    if "consistency.txt" in files:
        said = lines(utf8(files["consistency.txt"]))
        require(len(said) >= 2 and said[0].startswith("from "), "not a proof of consistency")
        given = number(said[0][5:]), *hashes(said[1:2])
        require(consistent(*given, checkpoint.size, checkpoint.root, hashes(said[2:])), "not consistent")
    if held is None:
        return
    old = Checkpoint(held)
    if old.origin != checkpoint.origin:
        same = beginning and (beginning.origin, beginning.size, beginning.root) == (old.origin, old.size, old.root)
        require(same, "the checkpoint held is of another log")
        return
    old.require_log(keys)
    require(old.size <= checkpoint.size, "the checkpoint held is newer")
    if old.size == checkpoint.size:
        require(old.root == checkpoint.root, "two histories")
    elif old.size > 0:
        require(given == (old.size, old.root), "no consistency with the checkpoint held")


def check_bundle(files, damaged, trust):
    require("leaf.json" in files or "proof.tlog-proof" in files, "neither leaf nor proof", NoBundle)
    check_manifest(files, damaged)
    require(utf8(file(files, "README.md")).strip(), "README.md is empty")
    leaf, event = read_leaf(file(files, "leaf.json")), file(files, "event.json")
    read_json(event)
    require(sha256(event).hex() == leaf["eventSha256"], "event.json is another event")
    proof = Proof(file(files, "proof.tlog-proof"))
    note = proof.checkpoint
    checkpoint = Checkpoint(note.encode())
    inside = [Key(line) for line in lines(utf8(file(files, "log.vkey")))]
    require(all(key.kind == 1 and key.name == checkpoint.origin for key in inside), "a key of somebody else")
    keys = trust["keys"] or inside
    checkpoint.require_log(keys)
    if trust["witnesses"]:
        require(all(key.kind == 4 for key in trust["witnesses"]), "not a key of a witness")
        others = not {key.public for key in trust["witnesses"]} & {key.public for key in keys}
        require(others, "a witness that is the log itself")
        require(len(checkpoint.signed_by(trust["witnesses"])) >= trust["policy"], "too few witnesses")
    proof.verify(files["leaf.json"], checkpoint, note)
    stream = check_stream(files, leaf, checkpoint, note)
    beginning = check_beginning(files, checkpoint, note)
    check_consistency(files, checkpoint, beginning, trust["held"], keys)
    return stream


def check(files, damaged, trust):
    if "proof/manifest.json" not in files:
        check_bundle(files, damaged, trust)
        return
    inner = {name[6:]: content for name, content in files.items() if name.startswith("proof/")}
    stream = check_bundle(inner, [], trust)
    check_manifest(files, damaged)
    for leaf in stream:
        event = files.get("events/%s.json" % leaf["version"])  # may be kept back for a person's sake
        require(event is None or sha256(event).hex() == leaf["eventSha256"], "another event in the dossier")


# --- vectors -----------------------------------------------------------------------------------------------------------


def tree_root(leaves):
    if not leaves:
        return sha256()
    return leaves[0] if len(leaves) == 1 else node_hash(*map(tree_root, halves(leaves)))


def halves(leaves):
    left = 1 << (len(leaves) - 1).bit_length() - 1
    return leaves[:left], leaves[left:]


def inclusion_path(index, leaves):
    if len(leaves) == 1:
        return []
    left, right = halves(leaves)
    if index < len(left):
        return inclusion_path(index, left) + [tree_root(right)]
    return inclusion_path(index - len(left), right) + [tree_root(left)]


def consistency_path(size, leaves, whole=True):
    if size == len(leaves):
        return [] if whole else [tree_root(leaves)]
    left, right = halves(leaves)
    if size <= len(left):
        return consistency_path(size, left, whole) + [tree_root(right)]
    return consistency_path(size - len(left), right, False) + [tree_root(left)]


def print_vectors():
    leaves = [leaf_hash(b"leaf %d" % number) for number in range(70)]
    sizes = [1, 2, 3, 5, 7, 8, 9, 16, 17, 33, 64, 70]
    for size in sizes:
        root = tree_root(leaves[:size])
        for index in sorted({0, size // 2, size - 1}):
            path = inclusion_path(index, leaves[:size])
            vector("inclusion", leafIdx=index, treeSize=size, root=b64(root), leafHash=b64(leaves[index]), path=path)
        for first in sorted({1, (size + 1) // 2, max(size - 1, 1), size}):
            path, old = consistency_path(first, leaves[:size]), tree_root(leaves[:first])
            vector("consistency", size1=first, size2=size, root1=b64(old), root2=b64(root), path=path)


def vector(kind, path, **fields):
    """As it is, and made wrong in each of a few ways: a hash changed, left out, put in, two exchanged."""
    wrong = [path + [sha256(b"more")], [sha256(b"more")] + path]
    if path:
        wrong += [path[:-1], path[1:], path[:-1] + [sha256(path[-1])]]
    if len(path) > 1:
        wrong.append(path[::-1])
    for number, proof in enumerate([path] + wrong):
        said = {"kind": kind, **fields, "proof": [b64(each) for each in proof], "wantErr": number > 0}
        print(json.dumps(said, separators=(",", ":")))


def check_vectors(name):
    right = wrong = 0
    with open(name, encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if holds(row) != row["wantErr"]:
                right += 1
            else:
                wrong += 1
                print("differs:", row)
    print("%d agree, %d differ" % (right, wrong))
    return 1 if wrong or not right else 0


def holds(row):
    try:
        path = [unbase64(each) for each in row["proof"] or []]
        if row["kind"] == "inclusion":
            return included(row["leafIdx"], row["treeSize"], unbase64(row["leafHash"]), path, unbase64(row["root"]))
        return consistent(row["size1"], unbase64(row["root1"]), row["size2"], unbase64(row["root2"]), path)
    except Failed:
        return False


# --- the program -------------------------------------------------------------------------------------------------------


def read_keys(given):
    keys = []
    for each in given:
        said = [each]
        if not re.fullmatch(r"[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*", each):
            with open(each, encoding="utf-8") as names:
                said = [line.strip() for line in names if line.strip() and not line.startswith("#")]
        keys += [Key(line) for line in said]
    return keys


def main(words):
    if words == ["--vectors"]:
        print_vectors()
        return 0
    if len(words) == 2 and words[0] == "--check-vectors":
        return check_vectors(words[1])
    options, bundles = {"--key": [], "--witness": [], "--checkpoint": [], "--policy": []}, []
    while words:
        word = words.pop(0)
        if word in options and words:
            options[word].append(words.pop(0))
        elif word.startswith("--"):
            sys.exit(__doc__)
        else:
            bundles.append(word)
    held = None
    if options["--checkpoint"]:
        with open(options["--checkpoint"][0], "rb") as kept:
            held = kept.read()
    witnesses = read_keys(options["--witness"])
    policy = int(options["--policy"][0]) if options["--policy"] else len(witnesses)
    trust = {"keys": read_keys(options["--key"]), "witnesses": witnesses, "policy": policy, "held": held}
    worst = 0
    for bundle in bundles:
        code, said = 0, "it holds"
        try:
            check(*read_bundle(bundle), trust)
        except Failed as failed:
            code, said = 1, "it does not hold: %s" % failed
        except (NoBundle, OSError) as nothing:
            code, said = 2, "it is no bundle: %s" % nothing
        print(code, bundle, said)
        worst = max(worst, code)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

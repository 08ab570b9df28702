"""Checks and reads bundles of Batayan Desk. Written from internal/bundle/FORMAT.md alone; standard library only.

usage: reader.py BUNDLE.zip ...   prints one JSON object a line for each
"""
import hashlib
import json
import re
import sys
import zipfile

DIGEST = re.compile(r"[0-9a-f]{64}")


class Bad(Exception):
    pass


def pairs(items):
    keys = [k for k, _ in items]
    if len(keys) != len(set(keys)):
        raise Bad("a key stands twice")
    return dict(items)


def unpack(path):
    """All files below the one top folder, by path."""
    with zipfile.ZipFile(path) as archive:
        names = [n for n in archive.namelist() if not n.endswith("/")]
        if len({n.split("/", 1)[0] for n in names}) != 1 or len(names) != len(set(names)):
            raise Bad("not one folder")
        return {n.split("/", 1)[1]: archive.read(n) for n in names}


def text(files, name):
    if name not in files:
        raise Bad(name + " is missing")
    return files[name].decode("utf-8")


def labels(said):
    found = {}
    for line in said.splitlines():
        if line[:1] in (" ", "\t"):
            continue
        name, colon, value = line.partition(":")
        if not colon:
            raise Bad("bag-info.txt: " + line)
        found.setdefault(name, value.strip())
    return found


def listed(files, name):
    out = {}
    for line in text(files, name).splitlines():
        digest, _, path = line.partition("  ")
        if not DIGEST.fullmatch(digest) or not path or path in out:
            raise Bad(name + ": " + line)
        out[path.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")] = digest
    return out


def check(files):
    """What the container promises; gives bag-info.txt and the digests of the payload."""
    if text(files, "bagit.txt") != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        raise Bad("bagit.txt")
    payload, tags = listed(files, "manifest-sha256.txt"), listed(files, "tagmanifest-sha256.txt")
    for path, digest in list(payload.items()) + list(tags.items()):
        if path not in files:
            raise Bad(path + " is missing")
        if hashlib.sha256(files[path]).hexdigest() != digest:
            raise Bad(path + " was changed")
    extra = set(files) - set(payload) - set(tags) - {"tagmanifest-sha256.txt"}
    if extra or set(tags) != {"bagit.txt", "bag-info.txt", "manifest-sha256.txt"}:
        raise Bad("not in a list: %s" % sorted(extra))
    info = labels(text(files, "bag-info.txt"))
    data = [len(body) for path, body in files.items() if path.startswith("data/")]
    if info.get("Payload-Oxum") != "%d.%d" % (sum(data), len(data)):
        raise Bad("Payload-Oxum")
    if not info.get("BatayanDesk-Schema", "").isdigit() or int(info["BatayanDesk-Schema"]) > 1:
        raise Bad("made by a newer program")
    return info, payload


def digests(value):
    """Every SHA-256 that the content names."""
    if isinstance(value, dict):
        return ([value["sha256"]] if DIGEST.fullmatch(str(value.get("sha256"))) else []) + [d for v in value.values() for d in digests(v)]
    return [d for v in value for d in digests(v)] if isinstance(value, list) else []


def read(path):
    """The content of a bundle, with the bytes of its files counted."""
    files = unpack(path)
    info, payload = check(files)
    content = json.loads(text(files, "data/content.json"), object_pairs_hook=pairs)
    if content.get("format") != "batayan-content" or content.get("version") != 1:
        raise Bad("content.json is of another kind")
    if content["office"]["id"] != info.get("External-Identifier"):
        raise Bad("of another office")
    there = set(payload.values())
    named = set(digests(content["categories"])) | set(digests(content["directives"]))
    if not named <= there:
        raise Bad("a file is not there: %s" % sorted(named - there))
    categories = {}
    for name, category in content["categories"].items():
        categories[name] = {
            "not_applicable": category["not_applicable"] is not None,
            "confirmed_on": category.get("confirmed_on") or "",
            "records": {r["id"]: {
                "values": {k: canonical(v) for k, v in r["values"].items()},
                "attachments": [[a["name"], a["size"], a["sha256"]] for a in r.get("attachments", [])],
                "updated_on": r.get("updated_on") or "",
                "confirmed_on": r.get("confirmed_on") or "",
            } for r in category["records"]},
        }
    return {
        "office": content["office"]["name_bn"], "day": info.get("Bagging-Date", ""), "categories": categories,
        "directives": [[d["id"], d["memo"], len(d["items"])] for d in content["directives"]],
        "letters": [[l["id"], l.get("memo", "")] for l in content["letters"]], "holidays": [h["date"] for h in content["holidays"]],
    }


def canonical(value):
    """Values as one text each, so that readers in other languages can compare."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else str(value)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        try:
            print(json.dumps({"read": read(name)}, ensure_ascii=False, sort_keys=True))
        except (Bad, KeyError, ValueError, zipfile.BadZipFile) as fault:
            print(json.dumps({"fault": "%s: %s" % (type(fault).__name__, fault)}, ensure_ascii=False))

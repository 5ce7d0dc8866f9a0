#!/usr/bin/env python3
"""Keeps each result of a chamber exactly once, in a SQLite file. Python 3.9 or newer, standard library alone.

It reads one CloudEvents object a line on standard input, and answers each with one line: the event's id once the event and
its effect are kept, or "refused" and the reason. `wasl results --ack --hand-to "python3 consumer.py results.db"` writes the
one and reads the other, and takes a batch off the chamber's queue only after the id came back. Where WASL_KEY holds the
chamber's key, an event must be signed with it; WASL_CHAMBER, where it is set, says whose events these must be.
"""

import hashlib
import hmac
import json
import os
import re
import sqlite3
import sys

TABLES = """
create table if not exists taken (
  run_id text, chamber text, sequence integer, generation integer not null, primary key (run_id, chamber, sequence));
create table if not exists introductions (
  run_id text, chamber text, sequence integer, need_id text, supplier_id text, rank integer, score real);
"""

HASH = re.compile(r"[0-9a-f]{64}")


class Refused(Exception):
    """The event is not one that Wasl published to this chamber."""


# RFC 8785: the one text of a JSON value, over which hashes and signatures are taken.


def canonical(value):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)):
        return number_text(float(value))
    if isinstance(value, str):
        return string_text(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(string_text(name) + ":" + canonical(value[name]) for name in names) + "}"


def string_text(text):
    # Python escapes what RFC 8785 does, and DEL is left as it is by both.
    return json.dumps(text, ensure_ascii=False)


def number_text(number):
    """A number as ECMAScript prints it: Python finds the same shortest digits and places the point otherwise."""
    if number == 0:
        return "0"
    sign = "-" if number < 0 else ""
    mantissa, _, exponent = repr(abs(number)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    if fraction == "0":
        fraction = ""
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    count = len(digits)
    if count <= point <= 21:
        return sign + digits + "0" * (point - count)
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    rest = "." + digits[1:] if count > 1 else ""
    return f"{sign}{digits[0]}{rest}e{'+' if point > 0 else '-'}{abs(point - 1)}"


# What an event must be: the main rules of schemas/result-batch.v1.json. What it holds besides is passed over.


def check(event, chamber, key):
    require(isinstance(event, dict), "it is no object")
    require(event.get("specversion") == "1.0", "specversion is not 1.0")
    require(event.get("type") == "ma.wasl.result-batch.v1", "type is not ma.wasl.result-batch.v1")
    for name in ("id", "source", "subject", "time"):
        require(isinstance(event.get(name), str) and event[name], f"{name} is missing")
    data = event.get("data")
    require(isinstance(data, dict), "data is missing")
    for name in ("runId", "chamber"):
        require(isinstance(data.get(name), str), f"data.{name} is missing")
    for name, least in (("sequence", 0), ("generation", 1)):
        value = data.get(name)
        require(type(value) is int and value >= least, f"data.{name} is not a number from {least}")
    require(HASH.fullmatch(str(data.get("contentHash"))), "data.contentHash is not a hash")
    require(isinstance(data.get("introductions"), list), "data.introductions is no list")
    require(event["subject"] == data["chamber"] == (chamber or data["chamber"]), "it is for another chamber")
    content = canonical(data["introductions"]).encode()
    require(hashlib.sha256(content).hexdigest() == data["contentHash"], "its introductions have another hash")
    if key:
        unsigned = canonical({name: value for name, value in event.items() if name != "signature"}).encode()
        right = hmac.new(bytes.fromhex(key), unsigned, hashlib.sha256).hexdigest()
        require(hmac.compare_digest(right, str(event.get("signature"))), "its signature is missing or wrong")


def require(holds, reason):
    if not holds:
        raise Refused(reason)


def keep(store, event):
    """The event's place and its effect in one transaction; nothing where the place holds this generation or a later one."""
    data = event["data"]
    place = (data["runId"], data["chamber"], data["sequence"])
    where = "where run_id = ? and chamber = ? and sequence = ?"
    with store:
        store.execute("begin immediate")
        kept = store.execute(f"select generation from taken {where}", place).fetchone()
        if kept and kept[0] >= data["generation"]:
            return
        store.execute("insert or replace into taken values (?, ?, ?, ?)", (*place, data["generation"]))
        store.execute(f"delete from introductions {where}", place)
        for introduction in data["introductions"]:
            for firm in introduction["candidates"]:
                row = (*place, introduction["needId"], firm["supplierId"], firm["rank"], firm["score"])
                store.execute("insert into introductions values (?, ?, ?, ?, ?, ?, ?)", row)


def main():
    store = sqlite3.connect(sys.argv[1] if len(sys.argv) > 1 else "results.db", isolation_level=None)
    store.executescript(TABLES)
    sys.stdin.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        try:
            event = json.loads(line)
            check(event, os.environ.get("WASL_CHAMBER"), os.environ.get("WASL_KEY"))
            keep(store, event)
            print(event["id"], flush=True)
        except (Refused, ValueError, LookupError, TypeError, ArithmeticError, RecursionError) as reason:
            print("refused", reason, flush=True)


if __name__ == "__main__":
    main()

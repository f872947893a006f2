# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""YAML texts for yamlreader.py: the YAML test suite's inside an object of Kubernetes, and random ones."""
import json
import os
import re

SUITE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "yaml", "suite.txt")
HEADER = "apiVersion: nantian.test/v1\nkind: Any\nmetadata: {{name: {}}}\n"
MARKER = re.compile(r"---(?=[ \t\r\n]|$)")
ALONE = re.compile(r"%|\.\.\.([ \t\r\n]|$)")  # stays at the beginning of its line


def suite():
    """{number: text}"""
    with open(SUITE, encoding="utf-8") as file:
        lines = [line.split(" ", 1) for line in file if not line.startswith("#")]
    return {number: json.loads(text) for number, text in lines}


def split(text):
    """[(marker line or "", the lines after it)]"""
    parts = [("", [])]
    for line in re.findall(r"[^\n]*\n|[^\n]+$", text):
        if MARKER.match(line):
            parts.append((line, []))
        else:
            parts[-1][1].append(line)
    return parts


def wrapped(text, name):
    """{form: the text as an object of that name}: kubectl reads nothing else. A document's fields
    become the object's own ("fields"), or the document becomes the value of one, moved to the right
    ("value") or where it is ("list", which lists and flow collections allow)."""
    forms = {"fields": [], "value": [], "list": []}
    start = "\ufeff" if text.startswith("\ufeff") else ""
    for marker, body in split(text[len(start):]):
        nothing = all(re.match(r"[ \t]*(#|\r?$)|%", line) for line in body)
        rest = marker[3:] or "\n"
        rest += "" if rest.endswith("\n") else "\n"
        for form, out in forms.items():
            if not marker and nothing:
                out += body
                continue
            out += ["---\n"] * bool(marker) + [HEADER.format(name + form[0])]
            if form == "fields":
                # What stands beside the marker is no field.
                out += body if not rest.split("#")[0].strip() else ["]", rest, *body]
            elif form == "value":
                out += ["value:" + rest] + [line if ALONE.match(line) or not line.strip("\n")
                                            else "  " + line for line in body]
            else:
                out += ["value:" + rest] + body
    return {form: start + "".join(out) for form, out in forms.items()}


# ---- random texts

EDGES = """
yes Yes YES yEs no No NO on On ON off Off OFF y Y n N true True TRUE tRUE false False FALSE
~ null Null NULL nULL 0 -0 +0 00 07 08 0777 0778 -0777 +0777 0o777 0O17 0o8 -0o7 0x 0x0 0xFF 0XfF -0x1F
+0x1f 0xG 0b 0b1 0B10 0b2 -0b11 +0b1 1_000 _1 1_ 1__0 0_7 0x_f 0b_1 0o_7 -1_0 +_1 - + -- ++ +- -+1 +-1
1:30 1:60 12:30:45 190:20:30.15 -1:30 1. 1.0 1.50 -1. +1 +1. .5 -.5 +.5 . .. .e1 1e3 1E3 1e+3 1e-3 1e 1.e3
1.5e300 1e309 -1e309 1e-400 5e-324 1_0.5 1_0e3 0.1_5 .5_0 ._5 123e45 0e0 -0.0 0.0 1e21 1e20 123456789e13
1e-7 0.000001 0.0000001 100000000000000000000 1234567.125 0.30000000000000004 3.0e8 12e03 08.5 09e1 0777.5
9007199254740993 9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809
18446744073709551615 18446744073709551616 +9223372036854775808 0xFFFFFFFFFFFFFFFF 0x10000000000000000
-0x8000000000000000 0777777777777777777777 01777777777777777777777 0b111111111111111111111111111111111
2001-12-14 2001-1-2 2001-13-01 2001-02-30 2001-12-14t21:59:43.10-05:00 2001-12-14T21:59:43Z 2001-12-14T1:2:3Z
2001-12-14T21:59:60Z 2001-12-14T24:00:00Z 2001-12-14T21:59:43.123456789+08:00 2001-12-14T21:59:43+0800 20011-1-1
= << == =a <<a <<< a=b 1.2.3 1.2e3.4 1,000 1,5 12e 0x1p3 0x1.8p1 Infinity inf nan NaN Inf +Inf .infinity
nginx:1.27 a:b ::1 fe80::1 10.0.0.0/8 http://x.y/z?a=b&c=d#e a#b 1m 100Mi 0.5Gi 1e3Mi v1 -v --v=2 -1x /a *a\\b
a! b& c* d| e> f% g@ h` i~ %d$ 南天门 naïve ½ x\u00a0y a\u200bb 😀 é ß \ufffd
""".split()
WORDS = ("alpha", "beta", "gamma", "x y", "a  b", "it's", 'say "hi"', "back\\slash", "end.", "1 2", "a, b", "{x", "]y",
         "key", "yes no", "- dash", "? what", "colon:", "a: b", "# hash", "a #b", "&amp", "*star", "!bang", "|pipe",
         ">gt", "%per", "@at", "`tick", "tab\there", "南 天 门", "", " lead", "trail ", "\u00a0nbsp")
ESCAPES = ("\\0", "\\a", "\\b", "\\t", "\\n", "\\v", "\\f", "\\r", "\\e", "\\ ", '\\"', "\\\\", "\\N", "\\_",
           "\\L", "\\P", "\\x41", "\\xe9", "\\u5357", "\\u00e9", "\\U0001F600", "\\x00", "\\\n      ", "\\\t")
NUMBER_KEYS = ("1", "-5", "0x1F", "017", "1.5", "0.1", "1e3", "1e6", "1e7", "1.1e-5", "123456.789", "16777217.0",
               "yes", "off", "y", "2001-01-01", "1:30", ".5", "1_000", "3.4e39", "1e-46", "-0.0", "1e21", "12345678.9")


class Maker:
    """Random documents; each names its anchors and keys anew, so that no key is there twice."""

    def __init__(self, dice):
        self.dice, self.anchors, self.maps, self.count = dice, [], [], 0

    def fresh(self, prefix):
        self.count += 1
        return f"{prefix}{self.count}"

    def comment(self, chance=0.15):
        return self.dice.choice(("# c", "# a: b", "#", "# - [x", "# \"'", "# 南")) if self.dice.random() < chance else ""

    def end(self):
        """The rest of a line."""
        said = self.comment()
        return (self.dice.choice((" ", "  ", "\t")) + said if said else self.dice.choice(("", "", "", "", " "))) + "\n"

    def between(self, indent):
        """Perhaps lines that say nothing."""
        if self.dice.random() > 0.12:
            return ""
        return self.dice.choice(("\n", " " * indent + "# c\n", "# c\n", "   \n", "\n\n", " " * (indent + 3) + "#c: d\n"))

    def quoted(self, indent, key=False):
        dice = self.dice
        pad = " " * (indent + dice.randint(1, 3))
        fold = "" if key else dice.choice(("\n" + pad, "\n\n" + pad, " \n" + pad, "\n\n\n" + pad + "  "))
        parts = [dice.choice((*EDGES, *WORDS)) for _ in range(dice.randint(0, 3))]
        if dice.random() < 0.5:
            text = "'" + dice.choice((" ", "", fold)).join(parts).replace("'", "''") + "'"
        else:
            parts = [part.replace("\\", "\\\\").replace('"', '\\"') for part in parts]
            parts += [dice.choice(ESCAPES[:-2] if key else ESCAPES) for _ in range(dice.randint(0, 2))]
            dice.shuffle(parts)
            text = '"' + dice.choice((" ", "", fold)).join(parts) + '"'
        return text

    def plain(self, indent, flow=False):
        dice = self.dice
        text = dice.choice(EDGES)
        if flow:
            text = re.sub(r"[,\[\]{}?]", "", text) or "f"
        if text[0] in "!&*|>%@`" or text in ("-", "?") and flow:
            text = "p" + text
        if dice.random() < 0.1:
            text = "plain" + dice.choice((" ", "  ", " two ")) + text.lstrip("#")
        if dice.random() < 0.08:
            text += "\n" * dice.randint(1, 3) + " " * (indent + dice.randint(1, 4)) + dice.choice(("more", "1", "yes", "-x"))
        return text

    def block(self, indent):
        """A literal or folded scalar, which ends its lines itself."""
        dice = self.dice
        pad = " " * (indent + dice.randint(1, 4))
        lines = [dice.choice(("", "", "a", "two words", "  more", "\ttab", "- x", "k: v", "# no comment", "'q", "0777",
                              "trail  ", "南")) for _ in range(dice.randint(0, 5))]
        number = ""
        leading = next((line for line in lines if line), "")
        if leading.startswith(" ") or dice.random() < 0.1:
            number = str(len(pad) - indent)
        chomp = dice.choice(("", "", "-", "+"))
        head = dice.choice("|>") + dice.choice((number + chomp, chomp + number))
        said = self.comment(0.1)
        text = head + (" " + said if said else "") + "\n"
        return text + "".join((pad + line if line else dice.choice(("", "", pad[:dice.randint(0, len(pad))]))) + "\n"
                              for line in lines)

    def tag(self):
        return self.dice.choice(("!!str ",) * 5 + ("!!map ",)) if self.dice.random() < 0.03 else ""

    def scalar(self, indent, flow=False):
        if self.dice.random() < 0.02:
            return self.dice.choice(("!!int 0x10", "!!int \"5\"", "!!float 5", "!!bool yes", "!!null ''", "!!str 1.0",
                                     "!!float '1e3'", "!!str", "!!str null", "!!timestamp 2001-01-01"))
        return self.quoted(indent) if self.dice.random() < 0.35 else self.plain(indent, flow)

    def flow(self, depth, indent):
        dice = self.dice
        gap = lambda: dice.choice(("", " ", "  ", "", "\n" + " " * (indent + dice.randint(1, 3)),
                                   " # c\n" + " " * (indent + 2)) if dice.random() < 0.3 else ("", " "))
        if depth <= 0 or dice.random() < 0.5:
            if self.anchors and dice.random() < 0.1:
                return "*" + dice.choice(self.anchors) + " "
            return self.scalar(indent, True)
        items = []
        for _ in range(dice.randint(0, 4)):
            item = self.flow(depth - 1, indent)
            items.append(item)
        if dice.random() < 0.5:
            last = "," if items and dice.random() < 0.2 else ""
            return "[" + gap() + (gap() + "," + gap()).join(items) + gap() + last + "]"
        pairs = []
        for item in items:
            key = self.fresh("k") if dice.random() < 0.8 else '"' + self.fresh("q") + '"'
            space = "" if key.endswith('"') and dice.random() < 0.5 else " "
            pairs.append(key + dice.choice(("", " ")) + ":" + space + item if dice.random() < 0.9 else key)
        return "{" + gap() + (gap() + "," + " ").join(pairs) + gap() + "}"

    def value(self, depth, indent, key):
        """What follows "key:" or "-", with the end of its line; a block of a key may stand at indent."""
        dice = self.dice
        if self.anchors and dice.random() < 0.07:
            return " *" + dice.choice(self.anchors) + self.end()
        anchor = self.fresh("a") if dice.random() < 0.08 else ""
        name = f"&{anchor} " if anchor else ""
        kind = dice.random()
        if depth > 0 and kind < 0.3:
            text = (" " + name.rstrip() if name else "") + self.end()
            if dice.random() < 0.6:
                inner = indent + dice.randint(1, 4)
                text += " " * inner + f"m{anchor}: 1\n" if anchor else ""
                text += self.mapping(depth - 1, inner)
                self.maps += [(anchor, f"m{anchor}")] * bool(anchor)
            else:
                text += self.sequence(depth - 1, indent + dice.randint(0 if key else 1, 3))
        elif depth > 0 and kind < 0.4:
            text = " " + name + self.flow(depth, indent) + self.end()
        elif kind < 0.5:
            text = " " + name + self.tag().replace("!!map ", "") + self.block(indent)
        elif kind < 0.55:
            text = (" " + name.rstrip() if name else "") + self.end()
        else:
            text = " " + name + self.scalar(indent) + self.end()
        if anchor:
            self.anchors.append(anchor)
        return text

    def merge(self, pad):
        """Of one mapping or two, of which the own one may set a field too, sometimes before."""
        dice = self.dice
        some = dice.sample(self.maps, min(len(self.maps), dice.randint(1, 2)))
        names = [f"*{anchor}" for anchor, _ in some]
        lines = [f"{pad}<<: " + (names[0] if dice.random() < 0.5 else f"[{', '.join(names)}]") + "\n"]
        if dice.random() < 0.4:
            lines.insert(dice.random() < 0.7, f"{pad}{some[0][1]}: own\n")
        return "".join(lines)

    def mapping(self, depth, indent):
        dice, pad, text = self.dice, " " * indent, ""
        for number in range(dice.randint(1, 4)):
            text += self.between(indent)
            if number == 0 and self.maps and dice.random() < 0.3:
                text += self.merge(pad)
                continue
            kind = dice.random()
            if kind < 0.75:
                key = self.fresh("k")
            elif kind < 0.85:
                key = "'" + self.fresh("k ") + "'"
            elif kind < 0.9:
                key = '"' + self.fresh("\\u0041:") + '"'
            elif kind < 0.95:
                key = self.fresh("a b.c/d-")
            else:
                key = "? " + self.fresh("k") + "\n" + pad
            text += pad + key + dice.choice(("", "", " ")) + ":" + self.value(depth, indent, True)
        return text

    def sequence(self, depth, indent):
        text = ""
        for _ in range(self.dice.randint(1, 4)):
            text += self.between(indent) + " " * indent + "-" + self.value(depth, indent, False)
        return text

    def document(self, name):
        """A whole object; its number keys stand alone."""
        self.anchors, self.maps = [], []
        text = HEADER.format(name)
        keys = self.dice.sample(NUMBER_KEYS, 2)
        if len({key in ("yes", "y") for key in keys}) > 1 or not {"yes", "y"} >= set(keys):
            text += "keys:\n" + "".join(f"  {key}: {self.plain(2)}\n" for key in keys)
        return text + self.mapping(3, 0)

    def text(self, name):
        dice = self.dice
        text = self.document(name)
        if dice.random() < 0.15:
            text = dice.choice(("---\n", "--- # c\n", "# c\n---\n", "\n---\n")) + text
        while dice.random() < 0.1:
            text += dice.choice(("---\n", "---  \n", "--- # c\n", "...\n---\n")) + self.document(name)
        if dice.random() < 0.03:
            text = text.replace("\n", "\r\n")
        if dice.random() < 0.02:
            text = "\ufeff" + text
        return text


JSON_STRINGS = ("", "a", "a/b", "\u2028x", "\u0085", "\x7f", "\ufeff", "😀", "南", "\uffff", "\ufffe", "\ufffd", "\x00", "\t",
                " lead", "trail ", "two\nlines\n", "\\", '"', "a: b", "# c", "\u00a0", "\x80", "</script>", "ＡＢ", "<<")
JSON_NUMBERS = ("0", "-0", "1", "-1", "1.0", "1.50", "1e3", "1E+2", "-1.5e-7", "1e21", "1e400", "1e-400", "-0.0",
                "9223372036854775807", "9223372036854775808", "18446744073709551616", "123456789012345678901234567890")


def json_text(name, dice):
    """An object as JSON, with the characters and escapes that YAML reads otherwise."""
    def string():
        text = json.dumps("".join(dice.choice(JSON_STRINGS) for _ in range(dice.randint(0, 3))),
                          ensure_ascii=dice.random() < 0.5)
        return text.replace("/", "\\/") if dice.random() < 0.5 else text

    def gap():
        return dice.choice(("", "", " ", "\n", "\t", "\n\t  ", "\r\n"))

    def value(depth):
        kind = dice.random()
        if depth and kind < 0.5:
            some = [value(depth - 1) for _ in range(dice.randint(0, 4))]
            if kind < 0.25:
                return "[" + gap() + (gap() + "," + gap()).join(some) + gap() + "]"
            # Between a key and its colon YAML allows no line to end.
            pairs = [json.dumps(f"{number}{dice.choice(JSON_STRINGS)}") + dice.choice(("", " ")) + ":" + gap() + one
                     for number, one in enumerate(some)]
            return "{" + gap() + (gap() + "," + gap()).join(pairs) + gap() + "}"
        if kind < 0.8:
            return string()
        return dice.choice((*JSON_NUMBERS, "true", "false", "null", "[]", "{}"))

    return (gap() + '{"apiVersion":"nantian.test/v1","kind":"Any","metadata":{"name":' + json.dumps(name) + "},"
            + gap() + '"value":' + value(4) + gap() + "}" + gap())


SYNTAX = ("\n", " ", "  ", "\t", ":", ": ", "- ", "?", "? ", ",", "[", "]", "{", "}", "#", " #", "&a ", "*a", "!", "!!str ",
          "|", ">", "'", '"', "%", "@", "`", "\\", "---\n", "...\n", "<<: ", "\r", "\u0085", "\u2028", "\ufeff", "\x7f", "~", "0")


def damaged(text, dice):
    """The text with some characters lost, doubled or put in, after the object's own three lines."""
    for _ in range(dice.randint(1, 3)):
        first = text.find("}") + 2
        at = dice.randint(first, max(first, len(text)))
        kind = dice.random()
        if kind < 0.5:
            text = text[:at] + dice.choice(SYNTAX) + text[at:]
        elif kind < 0.75:
            text = text[:at] + text[at + dice.randint(1, 3):]
        else:
            line = max(text.rfind("\n", 0, at) + 1, first)
            text = text[:line] + (" " * dice.randint(1, 3) + text[line:] if dice.random() < 0.5 else text[line + 1:])
    return text

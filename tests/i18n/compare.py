#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare.py KEPT.ts FRESH.ts: what the kept translation lacks against the freshly read sources."""
import re
import sys
import xml.etree.ElementTree as ET


def messages(path):
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            key = (name, message.findtext("source"), message.findtext("comment"))
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found[key] = (translation.get("type"), forms or [translation.text or ""])
    return found


def places(text):
    return set(re.findall(r"%(?:L?\d|n)", text))


kept, fresh = messages(sys.argv[1]), messages(sys.argv[2])
faults = [f"missing: {key}" for key in fresh if key not in kept]
faults += [f"no longer used: {key}" for key in kept if key not in fresh]
# A helper struct whose Q_DECLARE_TR_FUNCTIONS lupdate did not see: at run time the context is another.
faults += [f"lupdate did not find the context: {key}" for key in fresh if key[0].endswith("Tr")]
for key, (kind, forms) in kept.items():
    if kind == "unfinished" or not all(forms):
        faults.append(f"unfinished: {key}")
    if any(places(form) != places(key[1]) for form in forms):
        faults.append(f"place holders differ: {key}")
print("\n".join(faults[:40]))
print(f"{sys.argv[1]}: {len(fresh)} sentences, {len(faults)} faults")
sys.exit(1 if faults else 0)

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every sentence of the sources stands in the Chinese file, finished, with its place holders.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
lupdate=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$top/i18n/nantian_zh_CN.ts" "$work/fresh.ts"
"$lupdate" -silent -locations none -no-obsolete -I "$top" -I "$top/models" \
    "$top/models" "$top/views" "$top/app" -ts "$work/fresh.ts"
python3 - "$top/i18n/nantian_zh_CN.ts" "$work/fresh.ts" <<'PY'
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

kept, fresh = messages(sys.argv[1]), messages(sys.argv[2])
faults = [f"missing: {key}" for key in fresh if key not in kept]
faults += [f"no longer used: {key}" for key in kept if key not in fresh]
for key, (kind, forms) in kept.items():
    if kind == "unfinished" or not all(forms):
        faults.append(f"unfinished: {key}")
    places = set(re.findall(r"%(?:L?\d|n)", key[1]))
    for form in forms:
        if set(re.findall(r"%(?:L?\d|n)", form)) != places:
            faults.append(f"place holders differ: {key}")
print("\n".join(faults[:40]))
print(f"{len(fresh)} sentences, {len(faults)} faults")
sys.exit(1 if faults else 0)
PY

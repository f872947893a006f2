#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every sentence of the sources stands in the Chinese file, finished, with its place holders; every
# plural in the English one.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
lupdate=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
check() { # FILE, then options of lupdate that belong to it
    local file=$1
    shift
    cp "$top/i18n/$file" "$work/$file"
    "$lupdate" -silent -locations none -no-obsolete -I "$top" -I "$top/models" "$@" \
        "$top/models" "$top/views" "$top/app" -ts "$work/$file" 2> "$work/messages" \
        || { cat "$work/messages" >&2; return 1; }
    python3 "$top/tests/i18n/compare.py" "$top/i18n/$file" "$work/$file"
}
check nantian_zh_CN.ts
check nantian_en.ts -pluralonly

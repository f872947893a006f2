#!/bin/bash
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh CHECKOUT: the rules of the house that a compiler does not see. Names every offending line.
set -uo pipefail
cd "$1" || exit 1
faults=0

# The sources without their comments, which may name what the code must not use.
bare=$(mktemp -d)
trap 'rm -rf "$bare"' EXIT
sources=(-type f '(' -name '*.h' -o -name '*.cpp' ')')
find app models views tests "${sources[@]}" -print0 | xargs -0 cp --parents -t "$bare"
find "$bare" "${sources[@]}" -print0 | xargs -0 sed -i -E 's#(^|[^:"])//.*#\1#; s#^ *\*.*##'

# forbid WHY PATTERN FOLDER...: no code line of FOLDER's sources may match PATTERN.
forbid()
{
    local why=$1 pattern=$2 hits
    shift 2
    hits=$(cd "$bare" && grep -rnE "$pattern" "$@") || return 0
    printf '%s:\n' "$why"
    printf '%s\n' "$hits" | sed 's#^#  #'
    faults=$((faults + 1))
}

# An arrow points down only: app -> views -> models -> kinds -> kube -> store -> base.
upward()
{
    local below=$1 above=$2
    [ ! -d "models/$below" ] || forbid "models/$below must not include what stands above it" \
        "#include [\"<]($above)/" "models/$below"
}

forbid "models/ must not know the screen" \
    'QtWidgets|QtGui|\bQWidget|\bQIcon|\bQColor|\bQBrush|\bQFont|\bQPixmap|\bQPalette|\bQMessageBox|\bQDialog|\bQApplication|\bQGuiApplication' \
    models
forbid "views/ must not know sockets" \
    '\bQNetwork|\bQTcp|\bQUdp|\bQSsl|\bQLocalSocket|\bQWebSocket|curl/|simdjson' views
forbid "views/ must not parse JSON" '\bQJson(Document|Parse)|fromJson' views
# What is shown may come from a cluster, and Qt takes for markup what looks like it.
forbid "a tooltip that is no sentence of ours goes through plainTip" \
    'set(Tab)?ToolTip\(([A-Za-z0-9]+, *)?(safe\(|base::|[A-Za-z_.>-]+\))' views
forbid "no nested event loops, no waiting on the GUI thread" \
    '\bQEventLoop\b|processEvents|waitFor(Finished|Started|ReadyRead|BytesWritten|Connected|Disconnected|Done)|BlockingQueuedConnection|QThread::m?u?sleep' \
    views
upward base 'store|kube|kinds|tables|services|views|app'
upward store 'kube|kinds|tables|services|views|app'
upward kube 'kinds|tables|services|views|app'
upward kinds 'tables|services|views|app'
for room in tables services; do upward $room 'views|app'; done
[ ! -d views ] || forbid "views/ must not include app/" '#include ["<]app/' views
forbid "no skipped tests, no bare waiting" '\bQSKIP\b|\bqWait\b' tests

# Unfinished work hides in comments, so this one reads the lines as they are.
if hits=$(grep -rnE '\b(TODO|FIXME|XXX)\b' --include='*.h' --include='*.cpp' --include='*.go' \
    app models views tests); then
    printf 'unfinished work in the sources:\n%s\n' "$hits"
    faults=$((faults + 1))
fi

# Every source says its licence.
if files=$(find app models views tests -type f '(' -name '*.h' -o -name '*.cpp' -o -name '*.go' ')' \
    -exec awk 'FNR == 1 { none[FILENAME] } /SPDX-License-Identifier: GPL-3.0-or-later/ { delete none[FILENAME] }
        FNR == 3 { nextfile } END { for (file in none) print file }' {} + | grep .); then
    printf 'no licence line:\n%s\n' "$files"
    faults=$((faults + 1))
fi

[ "$faults" -eq 0 ] || exit 1
echo "layering: clean"

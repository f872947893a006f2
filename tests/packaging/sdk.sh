#!/bin/bash
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# sdk.sh: what installer/sdk promises its callers. Runs outside of it, so .ci/run calls it, not ctest.
set -uo pipefail
top=$(realpath -- "${BASH_SOURCE[0]}")
top=${top%/tests/packaging/sdk.sh}
sdk=$top/installer/sdk
faults=0

# same WHAT EXPECTED ACTUAL
same()
{
    [ "$2" = "$3" ] && return
    printf 'sdk: %s: expected "%s", got "%s"\n' "$1" "$2" "$3"
    faults=$((faults + 1))
}

[ "${NANTIAN_SDK:-}" != 1 ] || { echo "sdk: this test runs outside of installer/sdk" && exit 1; }
"$sdk" true || exit 1
folder=$(mktemp -d "${TMPDIR:-/tmp}/a folder.XXXXXX")
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
mounts=$(cut -d ' ' -f 5 /proc/self/mountinfo | sort)

same "folder" "$folder" "$("$sdk" pwd)"
same "streams" "in" "$(echo in | "$sdk" cat)"
same "standard error apart" "" "$("$sdk" bash -c 'echo x >&2' 2>/dev/null)"
same "arguments" "<a  b><><*>" "$("$sdk" printf '<%s>' 'a  b' '' '*')"
# shellcheck disable=SC2016 # the inner shell expands
same "environment" "two words" "$(WORDS='two words' "$sdk" bash -c 'printf %s "$WORDS"')"
same "nested" "deep" "$("$sdk" "$sdk" echo deep)"
"$sdk" bash -c 'exit 7'
same "exit status" 7 $?
"$sdk" no-such-command 2>/dev/null
same "unknown command" 127 $?
"$sdk" touch made
same "files stay, the caller's own" "$(id -u)" "$(stat -c %u made)"
same "repository" "$(git -C "$top" rev-parse HEAD)" "$("$sdk" git -C "$top" rev-parse HEAD)"

"$sdk" sleep 60 &
child=$!
until grep -qz '^sleep$' "/proc/$child/cmdline" 2>/dev/null; do sleep 0.05; done
kill -TERM "$child"
wait "$child" 2>/dev/null
same "signals" 143 $?

# A daemon outlives the command that started it, and so does what it sees.
# shellcheck disable=SC2016 # the inner shell expands
"$sdk" bash -c 'setsid bash -c "until [ -e go ]; do sleep 0.05; done; cat /etc/debian_version >seen" \
    >/dev/null 2>&1 </dev/null & echo $! >pid'
touch go
for _ in {1..100}; do
    [ -s seen ] && break
    sleep 0.05
done
same "daemon" "$("$sdk" cat /etc/debian_version)" "$(cat seen 2>/dev/null)"

for i in {1..8}; do "$sdk" touch "parallel.$i" & done
wait
same "eight at once" 8 "$(find . -name 'parallel.*' | wc -l)"
same "mounts left behind" "$mounts" "$(cut -d ' ' -f 5 /proc/self/mountinfo | sort)"

[ "$faults" -eq 0 ] || exit 1
echo "sdk: keeps its promises"

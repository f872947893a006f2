#!/bin/bash
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh CMAKE BUILD-FOLDER VERSION: installs into an empty prefix and has each installed file
# judged by its own validator. Reports every fault before it fails.
set -euo pipefail
cmake=$1 build=$2 version=$3
top=$(realpath -- "${BASH_SOURCE[0]}")
top=${top%/tests/packaging/check.sh}
id=org.nantian.Nantian
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
faults=0

fault()
{
    printf 'packaging: %s\n' "$*"
    faults=$((faults + 1))
}

# check WHAT COMMAND...: COMMAND must succeed; its output is shown when it does not.
check()
{
    local what=$1 output
    shift
    output=$("$@" 2>&1) || { fault "$what:" && printf '%s\n' "$output"; }
}

check "cmake --install" "$cmake" --install "$build" --prefix "$prefix"
[ "$faults" -eq 0 ] || exit 1 # nothing more to look at
share=$prefix/share

for file in bin/nantian share/applications/$id.desktop share/metainfo/$id.metainfo.xml \
    share/man/man1/nantian.1 share/icons/hicolor/scalable/apps/$id.svg; do
    [ -s "$prefix/$file" ] || fault "$file is not installed"
done
# The demo cluster whole, as in the checkout; its entry can be run where it is.
demo=libexec/nantian/demo
check "demo cluster" diff -r "$top/app/demo" "$prefix/$demo"
check "build environment" diff "$top/installer/sdk" "$prefix/libexec/nantian/installer/sdk"
check "its packages" diff "$top/installer/packages" "$prefix/libexec/nantian/installer/packages"
state=$(NANTIAN_DEMO_STATE=/nowhere "$prefix/$demo/cluster" kubeconfig 2>&1) || true
[ "$state" = /nowhere/kubeconfig ] || fault "the installed demo cluster does not run: $state"

# Nothing else: no tests, no probe, no headers, no archives.
while IFS= read -r file; do
    case $file in
    bin/nantian | share/applications/"$id".desktop | share/metainfo/"$id".metainfo.xml | \
        share/man/man1/nantian.1 | share/icons/hicolor/scalable/apps/"$id".svg | \
        "$demo"/* | libexec/nantian/installer/sdk | libexec/nantian/installer/packages) ;;
    *) fault "unexpected file $file" ;;
    esac
done < <(cd "$prefix" && find . -type f -printf '%P\n')

desktop=$share/applications/$id.desktop
metainfo=$share/metainfo/$id.metainfo.xml
check "desktop entry" desktop-file-validate "$desktop"
[ -z "$(desktop-file-validate "$desktop" 2>&1)" ] || fault "$(desktop-file-validate "$desktop" 2>&1)"
# The project has no page of its own on the web to name.
check "AppStream file" appstreamcli validate --no-net --no-color \
    --override=url-homepage-missing=info "$metainfo"
grep -q "<release version=\"$version\"" "$metainfo" || fault "the AppStream file lacks release $version"

# man prints warnings but succeeds: silence is what passes.
warnings=$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z \
    "$share/man/man1/nantian.1" 2>&1 >/dev/null) || fault "man cannot read the page"
[ -z "$warnings" ] || fault "man page: $warnings"

# Every option the program knows is in the man page, and no other.
if [ -x "$prefix/bin/nantian" ]; then
    options() { grep -oE -- '--[a-z][a-z-]+' | sort -u; }
    help=$(QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 "$prefix/bin/nantian" --help 2>&1) \
        || fault "nantian --help fails: $help"
    page=$(MANWIDTH=200 man -E UTF-8 -l "$share/man/man1/nantian.1" | col -b)
    difference=$(diff <(printf '%s\n' "$help" | options | grep -vxE -- '--help-all') \
        <(printf '%s\n' "$page" | options | grep -vxE -- '--help-all') || true)
    [ -z "$difference" ] || fault "--help (<) and the man page (>) differ: $difference"
    printed=$(QT_QPA_PLATFORM=offscreen "$prefix/bin/nantian" --version)
    [[ $printed == *"$version"* ]] || fault "nantian --version prints '$printed', not $version"
fi

# --demo starts the cluster beside the program, not one of a checkout. What stands there now fails
# with a sentence of its own.
if [ -x "$prefix/bin/nantian" ]; then
    printf '#!/bin/sh\necho "no demo today" >&2\nexit 1\n' >"$prefix/$demo/cluster"
    said=$(HOME=$prefix QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 "$prefix/bin/nantian" \
        --lang en --demo --screenshot "$prefix/picture.png" 2>&1) \
        && fault "nantian --demo succeeds without a demo cluster"
    [[ $said == *"no demo today"* ]] || fault "nantian --demo does not run what is installed: $said"
fi

[ "$faults" -eq 0 ] || exit 1
echo "packaging: all installed files are valid"

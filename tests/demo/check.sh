#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh cluster: a demo cluster of its own state, without the real node: samples, users,
#                   idempotence, a kill -9 of everything, and what down leaves.
# check.sh node:    the shared demo with its real node: containers are real, a kill -9 of everything
#                   and down leave no link, rule, mount or cgroup. Stops and starts the shared demo.
set -euo pipefail

top=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
cluster=$top/app/demo/cluster
patience=90 # seconds until a state that must come counts as missing

fail() {
    echo "FAIL: $*" >&2
    exit 1
}

# expect WHAT COMMAND...: the command succeeds within the patience.
expect() {
    local what=$1 until=$((SECONDS + patience))
    shift
    until "$@" >/dev/null 2>&1; do
        [[ $SECONDS -lt $until ]] || fail "$what: $*"
        sleep 0.5
    done
    echo "ok: $what"
}

refuse() {
    local what=$1
    shift
    if "$@" >/dev/null 2>&1; then fail "$what"; fi
    echo "ok: $what"
}

equal() {
    [[ $2 == "$3" ]] || fail "$1: $(diff <(echo "$2") <(echo "$3") || true)"
    echo "ok: $1"
}

kube() { "$cluster" kubectl "$@"; }
# No grep -q on the pipe: it would end status early, which counts as a failure.
# shellcheck disable=SC2143
runs() { [[ -n $("$cluster" status | grep "^$1  *runs, ") ]]; }
pids() { head -qn1 "$state"/run/*.pid | cut -d' ' -f1 | sort -n; }
reason_is() { [[ " $(kube get pods -n "$1" -l "app=$2" -o "jsonpath={.items[*].status.containerStatuses[*].state.waiting.reason} {.items[*].status.containerStatuses[*].lastState.terminated.reason}") " == *" $3 "* ]]; }
# Between two of its rounds the kubelet reports the end of the last attempt, for up to the whole
# back-off, and CrashLoopBackOff only when it next looks.
crashes_again() {
    kube get pods -n "$1" -l "app=$2" -o 'jsonpath={range .items[*].status.containerStatuses[*]}{.restartCount} {.state.waiting.reason}{.state.terminated.reason}{"\n"}{end}' |
        grep -E '^[1-9][0-9]* (CrashLoopBackOff|Error)$'
}
phase_is() { [[ $(kube get pods -n "$1" -l "app=$2" -o "jsonpath={.items[0].status.phase}") == "$3" ]]; }
count_is() { [[ $("${@:2}" -o name | wc -l) == "$1" ]]; }
available() { kube rollout status -n "$1" "$2" --timeout=5s; }

samples() {
    expect "the web shop runs" available shop deployment/web
    expect "payments runs" available shop deployment/payments
    expect "payments has four revisions" count_is 4 kube get replicasets -n shop -l app=payments
    equal "every revision has its cause" "4" \
        "$(kube get replicasets -n shop -l app=payments -o yaml | grep -c '^      kubernetes.io/change-cause:')"
    expect "the stateful set's claims are bound" \
        kube wait -n data pvc -l app=db --for=jsonpath='{.status.phase}'=Bound --timeout=1s
    expect "a pod crashes again and again" crashes_again lab pay
    expect "a pod's image cannot be pulled" reason_is lab checkout ImagePullBackOff
    expect "a pod was out of memory" reason_is lab greedy OOMKilled
    expect "a pod finds no node" phase_is lab trainer Pending
    expect "a job has failed" kube wait -n batch job/import --for=condition=Failed --timeout=1s
    expect "a job is complete" kube wait -n batch job/report --for=condition=Complete --timeout=1s
    expect "Helm's release has two revisions" count_is 2 kube get secrets -n guestbook -l owner=helm
    equal "the own kind has its columns" "NAME SOURCE PHASE COPIES ENCRYPTED LAST RUN SIZE BUCKET AGE" \
        "$(kube get backups -n data -o wide | head -1 | tr -s ' ' | sed 's/ $//')"
    expect "pods log JSON" bash -c "'$cluster' kubectl logs -n talk deployment/talker -c json --tail=1 | grep -q '\"seq\"'"
    expect "metrics come" kube get --raw /apis/metrics.k8s.io/v1beta1/namespaces/shop/pods
    if runs prometheus; then
        expect "Prometheus answers behind its Service" kube get --raw \
            '/api/v1/namespaces/monitoring/services/prometheus:9090/proxy/api/v1/query?query=up'
    fi
    refuse "viewer reads no secret" kube --context=demo-viewer get secrets -n shop
    expect "viewer lists pods of all namespaces" kube --context=demo-viewer get pods -A
    refuse "dev lists no namespaces" kube --context=demo-dev get namespaces
    refuse "dev sees nothing of another namespace" kube --context=demo-dev get pods -n data
    expect "dev works in shop" kube --context=demo-dev get deployments
}

# A killed process is there until its memory is given back: up would take it for a running one.
gone() { ! grep -q '^[0-9]* (.*) [^ZX]' "/proc/$1/stat" 2>/dev/null; }
kill_everything() {
    local pid killed
    killed=$(pids)
    for pid in $killed; do kill -9 "$pid"; done
    for pid in $killed; do until gone "$pid"; do sleep 0.05; done; done
}

check_cluster() {
    export NANTIAN_DEMO_NODE=off
    state=$(mktemp -d "${TMPDIR:-/tmp}/nantian-demo-test.XXXXXX")
    export NANTIAN_DEMO_STATE=$state
    foreign=
    # shellcheck disable=SC2064 # the folder of now is meant
    trap "'$cluster' down; [ -z \"\$foreign\" ] || kill \"\$foreign\"; rm -rf '$state'" EXIT

    "$cluster" up
    equal "kubeconfig prints the path and nothing else" "$state/kubeconfig" "$("$cluster" kubeconfig 2>&1)"
    equal "only the user reads it" "600" "$(stat -c %a "$state/kubeconfig")"
    equal "its context is demo" "demo" "$(kube config current-context)"
    samples

    local before content
    before=$(pids)
    content=$(sha256sum "$state/kubeconfig")
    kube create configmap kept -n default --from-literal=a=b >/dev/null
    "$cluster" up
    equal "a second up starts nothing anew" "$before" "$(pids)"

    kill_everything
    refuse "nothing answers after a kill of everything" kube get --raw /readyz
    "$cluster" up
    equal "the kubeconfig stays as it was" "$content" "$(sha256sum "$state/kubeconfig")"
    expect "what was in the cluster is still there" kube get configmap kept -n default
    expect "new pods start" kube rollout restart -n shop deployment/catalog
    expect "and become ready" available shop deployment/catalog

    "$cluster" load --pods 40
    expect "the load's pods are there" count_is 40 kube get pods -A -l nantian.dev/load=true
    "$cluster" churn --rate 20 --seconds 1
    "$cluster" reset
    refuse "reset removes what was made by hand" kube get namespace load-0
    samples

    # A pid file that names a process of somebody else, as after a restart of the machine.
    sleep 600 &
    foreign=$!
    local kwok
    kwok=$(head -n1 "$state/run/kwok.pid" | cut -d' ' -f1)
    kill -9 "$kwok"
    sed -i "1s/^[0-9]*/$foreign/" "$state/run/kwok.pid"
    before=$(pids)
    "$cluster" down
    expect "a foreign process is left alone" kill -0 "$foreign"
    refuse "no process of the cluster is left" pgrep -f "$state/"
    refuse "the kubeconfig is gone" test -e "$state/kubeconfig"
}

# What of this machine down must leave as it was. Numbers of interfaces and counters differ.
machine() {
    ip -o link | sed 's/^[0-9]*: //; s/ qlen.*//' | sort
    ip -4 route
    # Counters in brackets differ from call to call.
    if command -v iptables-save >/dev/null; then iptables-save | sed '/^#/d; s/\[[0-9:]*\]//'; fi
    cut -d' ' -f1-3 /proc/mounts | sort
    if [[ -r /proc/1/mounts ]]; then cut -d' ' -f1-3 /proc/1/mounts | sort; fi
    find /sys/fs/cgroup -type d \( -name 'nantian*' -o -name 'kubepods*' \) | sort
    cat /proc/sys/net/ipv4/ip_forward /proc/sys/vm/overcommit_memory /proc/sys/kernel/panic
}

check_node() {
    state=$(dirname "$("$cluster" kubeconfig)")
    trap '"$cluster" up' EXIT
    "$cluster" down
    local before after
    before=$(machine)
    "$cluster" up
    runs node || fail "there is no real node here; the lines above say why"
    samples
    expect "a container is a real process" kube exec -n lab shell -- /bin/grep -qx sleep /proc/1/comm
    expect "the node's containers are measured" bash -c "'$cluster' kubectl get --raw \
        '/api/v1/namespaces/monitoring/services/prometheus:9090/proxy/api/v1/query?query=container_network_receive_bytes_total' |
        grep -q '\"namespace\":\"shop\"'"

    kill_everything
    "$cluster" up
    expect "the shop is back after a kill of everything" available shop deployment/web
    expect "its containers are too" kube exec -n lab shell -- /bin/true
    local links pods
    links=$(find /sys/class/net/ -path '*/nt-*' -prune -exec find {}/brif/ -mindepth 1 \; | wc -l)
    # The same groups are in every hierarchy of version 1: count names.
    pods=$(find /sys/fs/cgroup -path '*/nantian-*/kubepods/*' -name 'pod*' -printf '%f\n' | sort -u | wc -l)
    [[ $links -le $pods ]] || fail "$links links for $pods pods: some are stale"
    echo "ok: no stale link ($links for $pods pods)"

    # The hard way: killed, and then down without an up between.
    kill_everything
    "$cluster" down
    after=$(machine)
    equal "down leaves the machine as it was" "$before" "$after"
}

case ${1:-} in
cluster) check_cluster ;;
node) check_node ;;
*) fail "usage: check.sh cluster|node" ;;
esac
echo "all checks passed"

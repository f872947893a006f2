// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

const (
	kNodeName = "node-1"
	kPlugins  = "/usr/lib/cni" // where Debian's containernetworking-plugins are
)

// noNode says why the real node cannot or shall not run; empty when it can.
func (d *demo) noNode() string {
	if os.Getenv("NANTIAN_DEMO_NODE") == "off" {
		return "NANTIAN_DEMO_NODE=off"
	}
	if runtime.GOARCH != "amd64" {
		return "its images are made for amd64 only"
	}
	mapping, _ := os.ReadFile("/proc/self/uid_map")
	if os.Geteuid() != 0 || strings.Join(strings.Fields(string(mapping)), " ") != "0 0 4294967295" {
		return "it needs root"
	}
	for _, program := range []string{"containerd", "containerd-shim-runc-v2", "ctr", "runc", "busybox", "ip", "unshare"} {
		if _, err := exec.LookPath(program); err != nil {
			return "there is no " + program + " here"
		}
	}
	if _, err := os.Stat(filepath.Join(kPlugins, "bridge")); err != nil {
		return "there are no network plugins in " + kPlugins
	}
	return d.foreignKubelet()
}

// ensureNode starts the real node where that is possible and right, and says what it does.
func (d *demo) ensureNode(c *client) error {
	if d.alive("node") != 0 {
		return nil
	}
	// What a killed one left.
	if err := d.cleanNode(); err != nil {
		return err
	}
	if reason := d.noNode(); reason != "" {
		say("simulated nodes only: %s", reason)
		err := c.dynamic.Resource(kNodes).Delete(context.Background(), kNodeName, metav1.DeleteOptions{})
		if err != nil && !apierrors.IsNotFound(err) {
			return err
		}
		return nil
	}
	say("starting a real node: containerd, runc and kubelet as root, in cgroup /%s, on bridge %s; "+
		"NANTIAN_DEMO_NODE=off leaves it out", d.cgroupName(), d.bridge())
	n, err := d.chooseNetwork()
	if err != nil {
		return err
	}
	authority, err := d.ensureAuthority("ca")
	if err != nil {
		return err
	}
	if err := d.ensureLeaf(authority, "kubelet", leaf{user: "system:node:" + kNodeName,
		groups: []string{"system:nodes"}, names: []string{kNodeName},
		ips: []net.IP{net.ParseIP(n.Gateway)}}); err != nil {
		return err
	}
	if err := d.writeKubeconfig(d.componentKubeconfig("kubelet"), view{"demo", "kubelet", ""}); err != nil {
		return err
	}
	if err := errors.Join(d.rememberSettings(), d.makeBridge(n)); err != nil {
		return err
	}
	// In a mount namespace of its own: whatever it mounts is gone with its last process.
	started := time.Now()
	err = d.ensure(daemon{name: "node", argv: []string{"unshare", "--mount", "--propagation", "private",
		filepath.Join(d.tools, "democtl"), "node-run"}})
	if err != nil {
		return err
	}
	if waitFor(60*time.Second, func() bool { return d.alive("node") == 0 || c.nodeReady(started) }) && d.alive("node") != 0 {
		return nil
	}
	tail := d.logTail("node")
	d.stop("node", 5*time.Second)
	return errors.Join(fmt.Errorf("it is not ready; the end of %s:\n%s", d.logFile("node"), tail), d.cleanNode())
}

// nodeReady says whether the kubelet reported ready after a time (an earlier one's word is void).
func (c *client) nodeReady(after time.Time) bool {
	node, err := c.dynamic.Resource(kNodes).Get(context.Background(), kNodeName, metav1.GetOptions{})
	if err != nil {
		return false
	}
	conditions, _, _ := unstructured.NestedSlice(node.Object, "status", "conditions")
	for _, each := range conditions {
		condition, _ := each.(map[string]any)
		if condition["type"] == "Ready" && condition["status"] == "True" {
			beat, err := time.Parse(time.RFC3339, fmt.Sprint(condition["lastHeartbeatTime"]))
			return err == nil && beat.After(after)
		}
	}
	return false
}

// cleanNode removes what the real node leaves behind, also when it was killed: processes and
// cgroups, the pods' links and the bridge, kernel settings, its folder.
func (d *demo) cleanNode() error {
	if os.Geteuid() != 0 {
		return nil // without root there never was one
	}
	if err := d.removeCgroups(); err != nil {
		return err
	}
	return errors.Join(d.removeBridge(), d.restoreSettings(), d.removeTree(d.path("node")))
}

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const kCgroups = "/sys/fs/cgroup"

// id tells this demo's things on the machine (cgroup, bridge) from another state folder's.
func (d *demo) id() string {
	sum := sha256.Sum256([]byte(d.state))
	return hex.EncodeToString(sum[:])[:8]
}

// cgroupName is the node's part of every hierarchy: the kubelet's root, with the leaf "system" for
// containerd, the shims and the kubelet themselves. All that the real node ever starts is below.
func (d *demo) cgroupName() string { return "nantian-" + d.id() }

// hierarchies are the mounted cgroup trees: one of version 2, or version 1's controllers.
func hierarchies() []string {
	if _, err := os.Stat(kCgroups + "/cgroup.controllers"); err == nil {
		return []string{kCgroups}
	}
	entries, _ := os.ReadDir(kCgroups)
	var all []string
	for _, entry := range entries {
		// Names like cpu,cpuacct have links beside them, which would be seen twice.
		if entry.IsDir() {
			all = append(all, filepath.Join(kCgroups, entry.Name()))
		}
	}
	return all
}

// makeCgroups creates our part of every hierarchy and moves this process into its leaf.
func (d *demo) makeCgroups() error {
	for _, top := range hierarchies() {
		own := filepath.Join(top, d.cgroupName())
		if top == kCgroups {
			// Version 2 gives a group only what its parent passes on; threads' kinds differ by
			// machine, so each one is tried.
			controllers, _ := os.ReadFile(top + "/cgroup.controllers")
			if err := os.MkdirAll(own, 0o755); err != nil {
				return err
			}
			for _, name := range strings.Fields(string(controllers)) {
				_ = os.WriteFile(top+"/cgroup.subtree_control", []byte("+"+name), 0o644)
				_ = os.WriteFile(own+"/cgroup.subtree_control", []byte("+"+name), 0o644)
			}
		}
		for _, folder := range []string{own, filepath.Join(own, "system")} {
			if err := os.MkdirAll(folder, 0o755); err != nil {
				return err
			}
			// A new cpuset of version 1 is empty, and nothing can be put into it.
			for _, file := range []string{"cpuset.cpus", "cpuset.mems"} {
				value, err := os.ReadFile(filepath.Join(filepath.Dir(folder), file))
				if err == nil && top != kCgroups {
					if err := os.WriteFile(filepath.Join(folder, file), value, 0o644); err != nil {
						return err
					}
				}
			}
		}
		procs := filepath.Join(own, "system", "cgroup.procs")
		if err := os.WriteFile(procs, []byte(strconv.Itoa(os.Getpid())), 0o644); err != nil {
			return fmt.Errorf("cannot enter %s: %w", procs, err)
		}
	}
	return nil
}

// groups lists our folders in all hierarchies, the innermost first.
func (d *demo) groups() []string {
	var all []string
	for _, top := range hierarchies() {
		_ = filepath.WalkDir(filepath.Join(top, d.cgroupName()), func(path string, entry fs.DirEntry, err error) error {
			if err == nil && entry.IsDir() {
				all = append(all, path)
			}
			return nil
		})
	}
	slices.Reverse(all)
	return all
}

// removeCgroups kills every process in our groups and removes the groups.
func (d *demo) removeCgroups() error {
	left := []string{}
	if waitFor(15*time.Second, func() bool {
		groups := d.groups()
		for _, group := range groups {
			text, _ := os.ReadFile(filepath.Join(group, "cgroup.procs"))
			for _, field := range strings.Fields(string(text)) {
				if pid, err := strconv.Atoi(field); err == nil && pid > 1 && pid != os.Getpid() {
					_ = syscall.Kill(pid, syscall.SIGKILL)
				}
			}
			// A frozen container takes its signal only when thawed.
			if strings.HasPrefix(group, kCgroups+"/freezer/") {
				_ = os.WriteFile(filepath.Join(group, "freezer.state"), []byte("THAWED"), 0o644)
			}
		}
		left = left[:0]
		for _, group := range groups {
			if err := os.Remove(group); err != nil && !errors.Is(err, fs.ErrNotExist) {
				left = append(left, group)
			}
		}
		return len(left) == 0
	}) {
		return nil
	}
	return fmt.Errorf("cannot remove the cgroup %s", left[0])
}

// foreignKubelet says why the real node must not run here, or nothing: two kubelets in one cgroup
// tree delete each other's pods.
func (d *demo) foreignKubelet() string {
	entries, _ := os.ReadDir("/proc")
	for _, entry := range entries {
		pid, err := strconv.Atoi(entry.Name())
		if err != nil {
			continue
		}
		name, _ := os.ReadFile(fmt.Sprintf("/proc/%d/comm", pid))
		switch strings.TrimSpace(string(name)) {
		case "kubelet", "k3s-server", "k3s-agent", "k0s", "rke2":
			return fmt.Sprintf("another kubelet lives here (process %d)", pid)
		}
	}
	if !free(10250) {
		return "another kubelet seems to live here (port 10250 is taken)"
	}
	foreign := ""
	for _, top := range hierarchies() {
		_ = filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.IsDir() {
				return nil
			}
			if filepath.Base(path) == d.cgroupName() {
				return fs.SkipDir
			}
			if strings.HasPrefix(entry.Name(), "kubepods") || strings.HasPrefix(entry.Name(), "kubelet") {
				foreign = "another kubelet's pods live here (" + path + ")"
				return fs.SkipAll
			}
			return nil
		})
	}
	return foreign
}

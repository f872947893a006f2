// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// up brings the cluster into its full state from whatever state it is in.
func (d *demo) up() error {
	started := time.Now()
	if err := d.startControlPlane(); err != nil {
		return err
	}
	c, err := d.client()
	if err != nil {
		return err
	}
	values, err := d.values()
	if err != nil {
		return err
	}
	if err := d.applyFiles(c, values, systemManifests...); err != nil {
		return err
	}
	if err := d.ensureNode(c); err != nil {
		// A cluster of simulated nodes is worth having all the same.
		say("the real node does not start, only simulated ones run: %v", err)
	}
	if err := d.ensure(d.metricsServer()); err != nil {
		return err
	}
	if err := d.ensurePrometheus(); err != nil {
		return err
	}
	if err := d.applySamples(c); err != nil {
		return err
	}
	say("up after %.1f s; kubeconfig: %s", time.Since(started).Seconds(), d.path("kubeconfig"))
	return nil
}

// down ends everything this state folder started and leaves the machine as it was. The certificates
// and the ports are kept, so that the next cluster has the same address.
func (d *demo) down() error {
	d.stop("node", 10*time.Second)
	errNode := d.cleanNode()
	// Those that talk to the API server first, it and its store last.
	last := []string{"kube-apiserver", "etcd"}
	for _, name := range d.daemons() {
		if !slices.Contains(last, name) {
			d.stop(name, 3*time.Second)
		}
	}
	for _, name := range last {
		d.stop(name, 5*time.Second)
	}
	if errNode != nil {
		return errNode
	}
	var all error
	for _, folder := range []string{"etcd", "logs", "config", "simulated-logs", "helm", "volumes",
		"prometheus", "run", "kubeconfig"} {
		all = errors.Join(all, d.removeTree(d.path(folder)))
	}
	return all
}

// removeTree removes a folder of ours, but never one with a mount in it: that could be anything.
func (d *demo) removeTree(path string) error {
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return err
	}
	for _, line := range strings.Split(string(mounts), "\n") {
		fields := strings.Fields(line)
		if len(fields) > 4 && (fields[4] == path || strings.HasPrefix(fields[4], path+"/")) {
			return fmt.Errorf("%s is still mounted; unmount it and try again", fields[4])
		}
	}
	return os.RemoveAll(path)
}

// status prints what runs, and fails when the API server does not answer.
func (d *demo) status() error {
	names := d.daemons()
	slices.Sort(names)
	for _, name := range names {
		if pid := d.alive(name); pid != 0 {
			fmt.Printf("%-24s runs, process %d\n", name, pid)
		} else {
			fmt.Printf("%-24s does not run; its log: %s\n", name, d.logFile(name))
		}
	}
	c, err := d.client()
	if err != nil {
		return errors.New("not running")
	}
	if !c.ready() {
		return errors.New("not running: the API server does not answer")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	pods, err := c.dynamic.Resource(kPods).List(ctx, metav1.ListOptions{Limit: 1, ResourceVersion: ""})
	if err != nil {
		return err
	}
	count := int64(len(pods.Items))
	if more := pods.GetRemainingItemCount(); more != nil {
		count += *more
	}
	fmt.Printf("%s, %d pods, binaries in %s\n", c.config.Host, count, filepath.Clean(d.bin))
	return nil
}

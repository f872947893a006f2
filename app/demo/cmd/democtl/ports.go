// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"slices"
	"time"
)

// ports by the name of what listens; remembered, so that a restart keeps its addresses.
type ports map[string]int

// Every listener, and the daemon it belongs to.
var listeners = []struct{ port, daemon string }{
	{"apiserver", "kube-apiserver"},
	{"etcd", "etcd"},
	{"etcd-peer", "etcd"},
	{"kwok", "kwok"},
	{"metrics-server", "metrics-server"},
	{"prometheus", "prometheus"},
	{"kubelet", "node"},
}

// Below the range the kernel takes outgoing ports from, so that nothing takes one by accident
// between a kill and the next start.
const (
	kFirstPort = 21000
	kLastPort  = 30000

	kPortPatience = 10 * time.Second
)

func free(port int) bool {
	listener, err := net.Listen("tcp", fmt.Sprintf(":%d", port))
	if err != nil {
		return false
	}
	_ = listener.Close()
	return true
}

// readPorts takes the ports as the last start chose them.
func (d *demo) readPorts() error {
	text, err := os.ReadFile(d.path("ports.json"))
	if err != nil {
		return err
	}
	return json.Unmarshal(text, &d.ports)
}

// choosePorts keeps the remembered ports that are ours or free, and picks others for the rest.
func (d *demo) choosePorts() error {
	if err := d.readPorts(); err != nil || d.ports == nil {
		d.ports = ports{}
	}
	for _, l := range listeners {
		port, known := d.ports[l.port]
		// A process just killed may hold its port for a moment longer, and a new port would be a new
		// address for everybody who has the cluster open.
		if known && (d.alive(l.daemon) != 0 || waitFor(kPortPatience, func() bool { return free(port) })) {
			continue
		}
		for tries := 0; ; tries++ {
			port = kFirstPort + rand.IntN(kLastPort-kFirstPort)
			taken := slices.ContainsFunc(listeners, func(o struct{ port, daemon string }) bool {
				return d.ports[o.port] == port
			})
			if !taken && free(port) {
				break
			}
			if tries > 1000 {
				return fmt.Errorf("no free port between %d and %d", kFirstPort, kLastPort)
			}
		}
		d.ports[l.port] = port
	}
	text, err := json.MarshalIndent(d.ports, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(d.path("ports.json"), text, 0o600)
}

// server is the API server's address.
func (d *demo) server() string { return fmt.Sprintf("https://127.0.0.1:%d", d.ports["apiserver"]) }

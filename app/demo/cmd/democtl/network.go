// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"time"
)

const kBridgePrefix = "nt-"

// network is the real node's pod network: a bridge only this machine has.
type network struct {
	Bridge  string `json:"bridge"`
	Subnet  string `json:"subnet"`  // 10.x.y.0/24
	Gateway string `json:"gateway"` // the bridge's own address, and the node's
}

func (d *demo) bridge() string { return kBridgePrefix + d.id() }

func (d *demo) readNetwork() (network, error) {
	var n network
	text, err := os.ReadFile(d.path("network.json"))
	if err != nil {
		return n, err
	}
	return n, json.Unmarshal(text, &n)
}

// chooseNetwork takes a pod range no route of this machine leads to; remembered.
func (d *demo) chooseNetwork() (network, error) {
	routes, err := exec.Command("ip", "-4", "route", "show", "table", "all").Output()
	if err != nil {
		return network{}, fmt.Errorf("cannot read the routes: %w", err)
	}
	if n, err := d.readNetwork(); err == nil && !collides(n, string(routes)) {
		return n, nil
	}
	for third := 213; third < 256; third++ {
		n := network{Bridge: d.bridge(), Subnet: fmt.Sprintf("10.213.%d.0/24", third),
			Gateway: fmt.Sprintf("10.213.%d.1", third)}
		if collides(n, string(routes)) {
			continue
		}
		text, err := json.Marshal(n)
		if err != nil {
			return n, err
		}
		return n, os.WriteFile(d.path("network.json"), text, 0o600)
	}
	return network{}, errors.New("no free pod range below 10.213.0.0/16")
}

// collides says whether a route other than the bridge's own leads into the range.
func collides(n network, routes string) bool {
	_, own, err := net.ParseCIDR(n.Subnet)
	if err != nil {
		return true
	}
	for _, line := range strings.Split(routes, "\n") {
		if strings.Contains(line, " dev "+n.Bridge+" ") {
			continue
		}
		for _, field := range strings.Fields(line) {
			_, other, err := net.ParseCIDR(field)
			if err != nil {
				if ip := net.ParseIP(field); ip != nil && own.Contains(ip) {
					return true
				}
				continue
			}
			if ones, _ := other.Mask.Size(); ones > 0 && (other.Contains(own.IP) || own.Contains(other.IP)) {
				return true
			}
		}
	}
	return false
}

func ip(arguments ...string) error {
	output, err := exec.Command("ip", arguments...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("ip %s: %w: %s", strings.Join(arguments, " "), err, output)
	}
	return nil
}

func present(device string) bool {
	_, err := os.Stat("/sys/class/net/" + device)
	return err == nil
}

// makeBridge creates the bridge with its address. Without IPv6, so that no address of the link
// appears on it.
func (d *demo) makeBridge(n network) error {
	if !present(n.Bridge) {
		if err := ip("link", "add", n.Bridge, "type", "bridge"); err != nil {
			return err
		}
	}
	_ = os.WriteFile("/proc/sys/net/ipv6/conf/"+n.Bridge+"/disable_ipv6", []byte("1"), 0o644)
	return errors.Join(ip("address", "replace", n.Gateway+"/24", "dev", n.Bridge),
		ip("link", "set", n.Bridge, "up"))
}

// removeBridge waits until the pods' ends are gone (the kernel removes them with the last process
// of a pod), takes away those that are not, and the bridge.
func (d *demo) removeBridge() error {
	bridge := d.bridge()
	if !present(bridge) {
		return nil
	}
	ports := func() []os.DirEntry {
		entries, _ := os.ReadDir("/sys/class/net/" + bridge + "/brif")
		return entries
	}
	waitFor(5*time.Second, func() bool { return len(ports()) == 0 })
	for _, port := range ports() {
		if present(port.Name()) {
			_ = ip("link", "delete", port.Name())
		}
	}
	return ip("link", "delete", bridge)
}

// Kernel settings containerd, the bridge plugin or the kubelet change, put back at the end.
var kSettings = []string{"net/ipv4/ip_forward", "vm/overcommit_memory", "vm/panic_on_oom",
	"kernel/panic", "kernel/panic_on_oops", "kernel/keys/root_maxkeys", "kernel/keys/root_maxbytes"}

// rememberSettings writes down how they are, once: a second start must not write down ours.
func (d *demo) rememberSettings() error {
	if _, err := os.Stat(d.path("settings.json")); err == nil {
		return nil
	}
	values := map[string]string{}
	for _, name := range kSettings {
		if text, err := os.ReadFile("/proc/sys/" + name); err == nil {
			values[name] = strings.TrimSpace(string(text))
		}
	}
	values["boot"] = bootID()
	text, err := json.Marshal(values)
	if err != nil {
		return err
	}
	return os.WriteFile(d.path("settings.json"), text, 0o600)
}

func (d *demo) restoreSettings() error {
	text, err := os.ReadFile(d.path("settings.json"))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	values := map[string]string{}
	if err := json.Unmarshal(text, &values); err != nil {
		return err
	}
	var all error
	if values["boot"] == bootID() { // after a restart of the machine they are its own again
		for _, name := range kSettings {
			now, err := os.ReadFile("/proc/sys/" + name)
			if old, known := values[name]; known && err == nil && strings.TrimSpace(string(now)) != old {
				all = errors.Join(all, os.WriteFile("/proc/sys/"+name, []byte(old), 0o644))
			}
		}
	}
	return errors.Join(all, os.Remove(d.path("settings.json")))
}

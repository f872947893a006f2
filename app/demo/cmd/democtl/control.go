// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func (d *demo) etcd() daemon {
	client := fmt.Sprintf("https://127.0.0.1:%d", d.ports["etcd"])
	peer := fmt.Sprintf("https://127.0.0.1:%d", d.ports["etcd-peer"])
	return daemon{name: "etcd", argv: []string{
		filepath.Join(d.bin, "etcd"),
		"--name=demo", "--data-dir=" + d.path("etcd"),
		"--listen-client-urls=" + client, "--advertise-client-urls=" + client,
		"--listen-peer-urls=" + peer, "--initial-advertise-peer-urls=" + peer,
		"--initial-cluster=demo=" + peer,
		"--cert-file=" + d.pki("etcd.crt"), "--key-file=" + d.pki("etcd.key"),
		"--trusted-ca-file=" + d.pki("etcd-ca.crt"), "--client-cert-auth",
		"--peer-cert-file=" + d.pki("etcd.crt"), "--peer-key-file=" + d.pki("etcd.key"),
		"--peer-trusted-ca-file=" + d.pki("etcd-ca.crt"), "--peer-client-cert-auth",
		// A demo's data may be lost with the machine; speed matters more.
		"--unsafe-no-fsync", "--quota-backend-bytes=8589934592",
		"--auto-compaction-mode=periodic", "--auto-compaction-retention=1m",
		"--log-level=warn",
	}}
}

func (d *demo) apiserver() daemon {
	return daemon{name: "kube-apiserver", argv: []string{
		filepath.Join(d.bin, "kube-apiserver"),
		"--bind-address=127.0.0.1", fmt.Sprintf("--secure-port=%d", d.ports["apiserver"]),
		// Loopback cannot be an endpoint: the Service "kubernetes" stays without one.
		"--endpoint-reconciler-type=none",
		fmt.Sprintf("--etcd-servers=https://127.0.0.1:%d", d.ports["etcd"]),
		"--etcd-cafile=" + d.pki("etcd-ca.crt"),
		"--etcd-certfile=" + d.pki("etcd-client.crt"), "--etcd-keyfile=" + d.pki("etcd-client.key"),
		"--tls-cert-file=" + d.pki("apiserver.crt"), "--tls-private-key-file=" + d.pki("apiserver.key"),
		"--client-ca-file=" + d.pki("ca.crt"),
		"--kubelet-certificate-authority=" + d.pki("ca.crt"),
		"--kubelet-client-certificate=" + d.pki("apiserver-kubelet.crt"),
		"--kubelet-client-key=" + d.pki("apiserver-kubelet.key"),
		"--kubelet-preferred-address-types=InternalIP,Hostname",
		"--requestheader-client-ca-file=" + d.pki("front-proxy-ca.crt"),
		"--requestheader-allowed-names=front-proxy-client",
		"--requestheader-username-headers=X-Remote-User",
		"--requestheader-group-headers=X-Remote-Group",
		"--requestheader-extra-headers-prefix=X-Remote-Extra-",
		"--proxy-client-cert-file=" + d.pki("front-proxy.crt"),
		"--proxy-client-key-file=" + d.pki("front-proxy.key"),
		"--service-account-issuer=https://kubernetes.default.svc",
		"--service-account-key-file=" + d.pki("service-account.pub"),
		"--service-account-signing-key-file=" + d.pki("service-account.key"),
		"--service-cluster-ip-range=10.96.0.0/16",
		"--authorization-mode=Node,RBAC", "--enable-admission-plugins=NodeRestriction",
		"--allow-privileged=true", "--profiling=false", "--delete-collection-workers=4",
	}}
}

func (d *demo) controllerManager() daemon {
	kubeconfig := d.componentKubeconfig("controller-manager")
	return daemon{name: "kube-controller-manager", argv: []string{
		filepath.Join(d.bin, "kube-controller-manager"),
		"--kubeconfig=" + kubeconfig, "--secure-port=0", "--leader-elect=false",
		"--cluster-signing-cert-file=" + d.pki("ca.crt"),
		"--cluster-signing-key-file=" + d.pki("ca.key"),
		"--root-ca-file=" + d.pki("ca.crt"),
		"--service-account-private-key-file=" + d.pki("service-account.key"),
		"--use-service-account-credentials",
		"--kube-api-qps=500", "--kube-api-burst=1000",
		// The demo's own nodes come and go: what they held is replaced soon.
		"--node-monitor-grace-period=40s",
	}}
}

func (d *demo) scheduler() daemon {
	return daemon{name: "kube-scheduler", argv: []string{
		filepath.Join(d.bin, "kube-scheduler"),
		"--kubeconfig=" + d.componentKubeconfig("scheduler"), "--secure-port=0",
		"--leader-elect=false", "--kube-api-qps=500", "--kube-api-burst=1000",
	}}
}

func (d *demo) kwok() daemon {
	return daemon{name: "kwok", argv: []string{
		filepath.Join(d.bin, "kwok"),
		"--kubeconfig=" + d.componentKubeconfig("kwok"),
		"--config=" + d.path("config", "kwok.yaml"),
		"--manage-nodes-with-annotation-selector=kwok.x-k8s.io/node=fake",
		"--manage-all-nodes=false", "--cidr=10.97.0.1/16",
		"--node-ip=127.0.0.1", fmt.Sprintf("--node-port=%d", d.ports["kwok"]),
		"--tls-cert-file=" + d.pki("kwok.crt"), "--tls-private-key-file=" + d.pki("kwok.key"),
		"--node-lease-duration-seconds=40",
	}, env: []string{d.configMark("kwok.yaml")}}
}

func (d *demo) metricsServer() daemon {
	kubeconfig := d.componentKubeconfig("metrics-server")
	return daemon{name: "metrics-server", argv: []string{
		filepath.Join(d.bin, "metrics-server"),
		"--kubeconfig=" + kubeconfig, "--authentication-kubeconfig=" + kubeconfig,
		"--authorization-kubeconfig=" + kubeconfig,
		"--bind-address=127.0.0.1", fmt.Sprintf("--secure-port=%d", d.ports["metrics-server"]),
		"--tls-cert-file=" + d.pki("metrics-server.crt"),
		"--tls-private-key-file=" + d.pki("metrics-server.key"),
		"--kubelet-certificate-authority=" + d.pki("ca.crt"),
		"--kubelet-use-node-status-port", "--kubelet-preferred-address-types=InternalIP",
		"--metric-resolution=10s", "--kubelet-request-timeout=8s",
	}}
}

// configMark changes with a configuration file's content: in a daemon's environment it makes ensure
// start the daemon anew.
func (d *demo) configMark(names ...string) string {
	var all []byte
	for _, name := range names {
		text, _ := os.ReadFile(d.path("config", name))
		all = append(all, text...)
	}
	return "NANTIAN_DEMO_CONFIG=" + digest(all)
}

// kwokConfig joins the files of app/demo/kwok into the one kwok reads.
func (d *demo) kwokConfig() error {
	files, err := filepath.Glob(filepath.Join(d.source, "kwok", "*.yaml"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no simulation rules in %s/kwok", d.source)
	}
	var parts []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		parts = append(parts, strings.ReplaceAll(string(text), "@LOGS@", d.path("simulated-logs")))
	}
	return os.WriteFile(d.path("config", "kwok.yaml"), []byte(strings.Join(parts, "---\n")), 0o600)
}

// startControlPlane brings up what is down, in order; the API server is ready when it returns.
func (d *demo) startControlPlane() error {
	if err := errors.Join(os.MkdirAll(d.path("config"), 0o700),
		os.MkdirAll(d.path("simulated-logs"), 0o700)); err != nil {
		return err
	}
	if err := errors.Join(d.choosePorts(), d.ensurePki()); err != nil {
		return err
	}
	for _, name := range []string{"controller-manager", "scheduler", "kwok", "metrics-server", "prometheus"} {
		if err := d.writeKubeconfig(d.componentKubeconfig(name), view{"demo", name, ""}); err != nil {
			return err
		}
	}
	if err := d.kwokConfig(); err != nil {
		return err
	}
	for _, part := range []daemon{d.etcd(), d.apiserver()} {
		if err := d.ensure(part); err != nil {
			return err
		}
	}
	if err := d.writeKubeconfig(d.path("kubeconfig"), view{"demo", "admin", "default"},
		view{"demo-viewer", "viewer", "shop"}, view{"demo-dev", "dev", "shop"}); err != nil {
		return err
	}
	if err := d.waitReady(60 * time.Second); err != nil {
		return err
	}
	c, err := d.client()
	if err != nil {
		return err
	}
	kwok := d.kwok()
	if !d.current(kwok) {
		// A new kwok would wait for its predecessor's leases to run out.
		if err := c.dropSimulatedLeases(); err != nil {
			return err
		}
	}
	for _, part := range []daemon{d.controllerManager(), d.scheduler(), kwok, d.logWriterDaemon()} {
		if err := d.ensure(part); err != nil {
			return err
		}
	}
	return nil
}

// waitReady asks /readyz until the API server says ok.
func (d *demo) waitReady(patience time.Duration) error {
	client, err := d.client()
	if err != nil {
		return err
	}
	dead := ""
	ready := waitFor(patience, func() bool {
		for _, name := range []string{"etcd", "kube-apiserver"} {
			if d.alive(name) == 0 {
				dead = name
				return true
			}
		}
		return client.ready()
	})
	if dead != "" {
		return fmt.Errorf("%s ended at once; the end of %s:\n%s", dead, d.logFile(dead), d.logTail(dead))
	}
	if !ready {
		return fmt.Errorf("the API server is not ready after %s; see %s", patience, d.logFile("kube-apiserver"))
	}
	return nil
}

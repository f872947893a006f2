// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

const containerdConfig = `version = 2
root = "@NODE@/containerd"
state = "@NODE@/run/containerd"
disabled_plugins = ["io.containerd.internal.v1.opt", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.zfs", "io.containerd.snapshotter.v1.devmapper", "io.containerd.snapshotter.v1.aufs", "io.containerd.tracing.processor.v1.otlp", "io.containerd.internal.v1.tracing", "io.containerd.nri.v1.nri"]
[grpc]
  address = "@SOCKET@"
[ttrpc]
  address = "@SOCKET@.ttrpc"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "nantian.local/pause:1"
  restrict_oom_score_adj = true
  netns_mounts_under_state_dir = true
  disable_tcp_service = true
  enable_unprivileged_ports = true
  enable_unprivileged_icmp = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "@PLUGINS@"
    conf_dir = "@NODE@/cni"
  [plugins."io.containerd.grpc.v1.cri".containerd]
    snapshotter = "overlayfs"
    default_runtime_name = "runc"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
      [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
        SystemdCgroup = false
`

const cniConfig = `{"cniVersion": "1.0.0", "name": "nantian", "plugins": [
  {"type": "bridge", "bridge": "@BRIDGE@", "isGateway": true, "ipMasq": false, "hairpinMode": false,
   "ipam": {"type": "host-local", "dataDir": "@NODE@/ipam", "ranges": [[{"subnet": "@SUBNET@", "gateway": "@GATEWAY@"}]],
            "routes": [{"dst": "0.0.0.0/0"}]}}
]}
`

const kubeletConfig = `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
address: @GATEWAY@
port: @PORT@
healthzPort: 0
authentication:
  anonymous: {enabled: false}
  webhook: {enabled: true}
  x509: {clientCAFile: @PKI@/ca.crt}
authorization: {mode: Webhook}
tlsCertFile: @PKI@/kubelet.crt
tlsPrivateKeyFile: @PKI@/kubelet.key
containerRuntimeEndpoint: unix://@SOCKET@
cgroupDriver: cgroupfs
cgroupRoot: /@CGROUP@
failCgroupV1: false
enforceNodeAllocatable: []
evictionHard: {}
imageGCHighThresholdPercent: 100
makeIPTablesUtilChains: false
failSwapOn: false
localStorageCapacityIsolation: false
podLogsDir: @NODE@/pod-logs
containerLogMaxSize: 1Mi
containerLogMaxFiles: 3
volumePluginDir: @NODE@/volume-plugins
resolvConf: @NODE@/resolv.conf
maxPods: 110
syncFrequency: 30s
nodeStatusUpdateFrequency: 5s
registerNode: true
serializeImagePulls: false
shutdownGracePeriod: 0s
`

// nodeRun is the real node: it stays as the parent of containerd and the kubelet, in its own mount
// namespace and cgroup, and ends when one of them ends.
func (d *demo) nodeRun([]string) error {
	runtime.LockOSThread() // the children die with the thread that started them
	n, err := d.readNetwork()
	if err != nil {
		return err
	}
	if err := d.readPorts(); err != nil {
		return err
	}
	if err := d.makeCgroups(); err != nil {
		return err
	}
	node := d.path("node")
	for _, folder := range []string{"containerd", "run", "cni", "ipam", "kubelet", "pod-logs", "volume-plugins"} {
		if err := os.MkdirAll(filepath.Join(node, folder), 0o755); err != nil {
			return err
		}
	}
	if err := d.nodeMounts(); err != nil {
		return err
	}
	// Where cAdvisor looks for it; only our mount namespace sees it there.
	socket := "/run/containerd/containerd.sock"
	replacer := strings.NewReplacer("@NODE@", node, "@SOCKET@", socket, "@PLUGINS@", kPlugins,
		"@BRIDGE@", n.Bridge, "@SUBNET@", n.Subnet, "@GATEWAY@", n.Gateway, "@PKI@", d.path("pki"),
		"@CGROUP@", d.cgroupName(), "@PORT@", fmt.Sprint(d.ports["kubelet"]))
	for name, text := range map[string]string{"containerd.toml": containerdConfig,
		"cni/10-nantian.conflist": cniConfig, "kubelet.yaml": kubeletConfig,
		"resolv.conf": "# the demo cluster has no name service\n"} {
		if err := os.WriteFile(filepath.Join(node, name), []byte(replacer.Replace(text)), 0o644); err != nil {
			return err
		}
	}

	ended := make(chan error, 2)
	start := func(argv ...string) error {
		child := exec.Command(argv[0], argv[1:]...)
		child.Stdout, child.Stderr = os.Stdout, os.Stderr
		child.Env = append(os.Environ(), "GOMAXPROCS=2")
		child.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
		if err := child.Start(); err != nil {
			return err
		}
		go func() { ended <- fmt.Errorf("%s ended: %v", filepath.Base(argv[0]), child.Wait()) }()
		return nil
	}
	if err := start("containerd", "--config="+filepath.Join(node, "containerd.toml"), "--log-level=warn"); err != nil {
		return err
	}
	archive := filepath.Join(node, "images.tar")
	if err := d.imageArchive(archive); err != nil {
		return err
	}
	ctr := func(arguments ...string) *exec.Cmd {
		return exec.Command("ctr", append([]string{"--address=" + socket, "--namespace=k8s.io"}, arguments...)...)
	}
	if !waitFor(20*time.Second, func() bool { return ctr("version").Run() == nil }) {
		return errors.New("containerd does not answer")
	}
	if output, err := ctr("images", "import", archive).CombinedOutput(); err != nil {
		return fmt.Errorf("cannot import the images: %w: %s", err, output)
	}
	_ = os.Remove(archive)
	if err := start(filepath.Join(d.bin, "kubelet"), "--config="+filepath.Join(node, "kubelet.yaml"),
		"--kubeconfig="+d.componentKubeconfig("kubelet"), "--root-dir="+filepath.Join(node, "kubelet"),
		"--hostname-override="+kNodeName, "--node-ip="+n.Gateway,
		"--node-labels=nantian.dev/pool=main,nantian.dev/real=true,topology.kubernetes.io/zone=demo-a",
		"--v=1"); err != nil {
		return err
	}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	select {
	case <-signals:
		return nil
	case err := <-ended:
		return err
	}
}

// nodeMounts hides what the kubelet and cAdvisor look for at fixed places behind folders of our
// own, in our mount namespace only.
func (d *demo) nodeMounts() error {
	if err := unix.Mount("", "/", "", unix.MS_SHARED|unix.MS_REC, ""); err != nil {
		return fmt.Errorf("cannot share mounts: %w", err)
	}
	for _, place := range []string{"/var/lib/kubelet", "/var/log/containers", "/var/log/pods", "/run/containerd", "/var/lib/cni"} {
		if err := os.MkdirAll(place, 0o755); err != nil {
			return err
		}
		if err := unix.Mount("tmpfs", place, "tmpfs", unix.MS_NOSUID, "mode=755"); err != nil {
			return err
		}
	}
	return nil
}

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
)

// prometheusHost is where Prometheus listens: the pod bridge's address, which only this machine
// has, or without a real node this machine's own (an EndpointSlice refuses loopback).
func (d *demo) prometheusHost() string {
	if d.alive("node") != 0 {
		if network, err := d.readNetwork(); err == nil {
			return network.Gateway
		}
	}
	return hostAddress()
}

// hostAddress is this machine's first global IPv4 address, or one of the documentation's when it
// has none: then nothing answers there.
func hostAddress() string {
	interfaces, _ := net.Interfaces()
	for _, each := range interfaces {
		if each.Flags&net.FlagUp == 0 || each.Flags&net.FlagLoopback != 0 || strings.HasPrefix(each.Name, kBridgePrefix) {
			continue
		}
		addresses, _ := each.Addrs()
		for _, address := range addresses {
			network, ok := address.(*net.IPNet)
			if ok && network.IP.To4() != nil && network.IP.IsGlobalUnicast() {
				return network.IP.String()
			}
		}
	}
	return "198.51.100.1"
}

const prometheusConfig = `global:
  scrape_interval: 5s
  scrape_timeout: 5s
  external_labels: {cluster: demo}
rule_files: ["@RULES@"]
scrape_configs:
- job_name: cadvisor
  scheme: https
  metrics_path: /metrics/cadvisor
  tls_config: {ca_file: @PKI@/ca.crt, cert_file: @PKI@/prometheus.crt, key_file: @PKI@/prometheus.key}
  kubernetes_sd_configs: [{role: node, kubeconfig_file: @KUBECONFIG@}]
  relabel_configs:
  - {source_labels: [__meta_kubernetes_node_label_nantian_dev_real], regex: "true", action: keep}
  - {source_labels: [__meta_kubernetes_node_name], target_label: node}
  metric_relabel_configs:
  - {source_labels: [__name__], regex: "container_(tasks_state|blkio.*|memory_failures_total|fs_.*|pressure.*)", action: drop}
- job_name: kubelet
  scheme: https
  scrape_interval: 15s
  tls_config: {ca_file: @PKI@/ca.crt, cert_file: @PKI@/prometheus.crt, key_file: @PKI@/prometheus.key}
  kubernetes_sd_configs: [{role: node, kubeconfig_file: @KUBECONFIG@}]
  relabel_configs:
  - {source_labels: [__meta_kubernetes_node_label_nantian_dev_real], regex: "true", action: keep}
  - {source_labels: [__meta_kubernetes_node_name], target_label: node}
  metric_relabel_configs:
  - {source_labels: [__name__], regex: ".*_bucket", action: drop}
- job_name: simulated
  scheme: https
  tls_config: {ca_file: @PKI@/ca.crt, cert_file: @PKI@/prometheus.crt, key_file: @PKI@/prometheus.key}
  kubernetes_sd_configs: [{role: node, kubeconfig_file: @KUBECONFIG@}]
  relabel_configs:
  - {source_labels: [__meta_kubernetes_node_annotation_metrics_k8s_io_resource_metrics_path], regex: (.+), action: keep}
  - {source_labels: [__meta_kubernetes_node_annotation_metrics_k8s_io_resource_metrics_path], target_label: __metrics_path__}
  - {source_labels: [__meta_kubernetes_node_name], target_label: node}
- job_name: apiserver
  scheme: https
  scrape_interval: 15s
  scrape_timeout: 10s
  tls_config: {ca_file: @PKI@/ca.crt, cert_file: @PKI@/prometheus.crt, key_file: @PKI@/prometheus.key}
  static_configs: [{targets: ["127.0.0.1:@APISERVER_PORT@"]}]
  metric_relabel_configs:
  - {source_labels: [__name__], regex: ".*_bucket", action: drop}
- job_name: samples
  kubernetes_sd_configs: [{role: pod, kubeconfig_file: @KUBECONFIG@}]
  relabel_configs:
  - {source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_scrape], regex: "true", action: keep}
  - {source_labels: [__meta_kubernetes_pod_node_name], regex: "kwok-.*", action: drop}
  - {source_labels: [__address__, __meta_kubernetes_pod_annotation_prometheus_io_port], regex: "([^:]+)(?::\\d+)?;(\\d+)", replacement: "$1:$2", target_label: __address__}
  - {source_labels: [__address__], regex: ".*:8080", action: keep}
  - {source_labels: [__meta_kubernetes_namespace], target_label: namespace}
  - {source_labels: [__meta_kubernetes_pod_name], target_label: pod}
`

// Each restart is a container of its own to cAdvisor. No alert manager: what fires is Prometheus'.
const prometheusRules = `groups:
- name: demo
  rules:
  - alert: ContainerRestarts
    expr: count by (namespace, pod, container) (last_over_time(container_start_time_seconds{container!="",container!="POD"}[10m])) > 2
    labels: {severity: warning}
    annotations: {summary: "Container {{ $labels.container }} was started {{ $value }} times in ten minutes"}
  - alert: TargetDown
    expr: up == 0
    for: 1m
    labels: {severity: critical}
    annotations: {summary: "{{ $labels.job }} at {{ $labels.instance }} cannot be scraped"}
`

// ensurePrometheus starts it where Debian's package is; without it charts have no source and
// Nantian says so.
func (d *demo) ensurePrometheus() error {
	program, err := exec.LookPath("prometheus")
	if err != nil {
		say("no prometheus program here; charts will have no source")
		return nil
	}
	text := strings.ReplaceAll(prometheusConfig, "@PKI@", d.path("pki"))
	text = strings.ReplaceAll(text, "@KUBECONFIG@", d.componentKubeconfig("prometheus"))
	text = strings.ReplaceAll(text, "@APISERVER_PORT@", fmt.Sprint(d.ports["apiserver"]))
	text = strings.ReplaceAll(text, "@RULES@", d.path("config", "rules.yaml"))
	if err := os.WriteFile(d.path("config", "rules.yaml"), []byte(prometheusRules), 0o600); err != nil {
		return err
	}
	if err := os.WriteFile(d.path("config", "prometheus.yaml"), []byte(text), 0o600); err != nil {
		return err
	}
	err = d.ensure(daemon{name: "prometheus", argv: []string{program,
		"--config.file=" + d.path("config", "prometheus.yaml"),
		"--storage.tsdb.path=" + d.path("prometheus"),
		"--storage.tsdb.retention.time=6h", "--storage.tsdb.retention.size=512MB",
		fmt.Sprintf("--web.listen-address=%s:%d", d.prometheusHost(), d.ports["prometheus"]),
		"--log.level=warn",
	}, env: []string{"GOMAXPROCS=2", d.configMark("prometheus.yaml", "rules.yaml")}})
	return err
}

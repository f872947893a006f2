// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/types"
)

// What is there once and stays over a reset, and what a reset makes anew. In this order.
var (
	systemManifests = []string{"manifests/00-system.yaml"}
	sampleManifests = []string{"manifests/10-namespaces.yaml", "manifests/20-shop.yaml",
		"manifests/30-data.yaml", "manifests/40-batch.yaml", "manifests/50-lab.yaml",
		"manifests/60-talk.yaml", "manifests/70-monitoring.yaml"}
)

// kPoolLabel on a node says whether the samples live there.
const kPoolLabel = "nantian.dev/pool"

const kMarker = "nantian-demo" // ConfigMap in kube-system: which samples are in place

func (d *demo) values() (map[string]string, error) {
	ca, err := os.ReadFile(d.pki("ca.crt"))
	if err != nil {
		return nil, err
	}
	authority, err := d.ensureAuthority("ca")
	if err != nil {
		return nil, err
	}
	if err := d.ensureLeaf(authority, "shop", leaf{user: "shop.example.com",
		names: []string{"shop.example.com"}}); err != nil {
		return nil, err
	}
	certificate, errCertificate := os.ReadFile(d.pki("shop.crt"))
	key, errKey := os.ReadFile(d.pki("shop.key"))
	pool := "main"
	if d.alive("node") != 0 {
		pool = "simulated"
	}
	return map[string]string{
		"METRICS_PORT":    strconv.Itoa(d.ports["metrics-server"]),
		"CA_BUNDLE":       base64.StdEncoding.EncodeToString(ca),
		"SHOP_CRT":        base64.StdEncoding.EncodeToString(certificate),
		"SHOP_KEY":        base64.StdEncoding.EncodeToString(key),
		"KWOK_POOL":       pool,
		"VOLUMES":         d.path("volumes"),
		"PROMETHEUS_HOST": d.prometheusHost(),
		"PROMETHEUS_PORT": strconv.Itoa(d.ports["prometheus"]),
	}, errors.Join(errCertificate, errKey)
}

// fingerprint is a hash over everything the samples are made from.
func (d *demo) fingerprint(values map[string]string) string {
	sum := sha256.New()
	for _, pattern := range []string{"manifests/*.yaml", "chart/*.yaml", "chart/templates/*"} {
		files, _ := filepath.Glob(filepath.Join(d.source, pattern))
		for _, file := range files {
			text, _ := os.ReadFile(file)
			sum.Write(text)
		}
	}
	var names []string
	for name := range values {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Fprintf(sum, "%s=%s\n", name, values[name])
	}
	return hex.EncodeToString(sum.Sum(nil))[:16]
}

func (d *demo) applyFiles(c *client, values map[string]string, names ...string) error {
	for _, name := range names {
		objects, err := d.objects(name, values)
		if err != nil {
			return err
		}
		// A file's first objects may be what its others need: namespaces, definitions.
		if err := c.applyAll(objects); err != nil {
			return err
		}
	}
	return nil
}

// applySamples puts everything in place, unless the very same is already there: what somebody
// changed in the cluster stays until a reset.
func (d *demo) applySamples(c *client) error {
	values, err := d.values()
	if err != nil {
		return err
	}
	ctx := context.Background()
	fingerprint := d.fingerprint(values)
	marker, err := c.dynamic.Resource(kConfigMaps).Namespace("kube-system").
		Get(ctx, kMarker, metav1.GetOptions{})
	if err == nil {
		present, _, _ := unstructured.NestedString(marker.Object, "data", "samples")
		if present == fingerprint {
			return nil
		}
	} else if !apierrors.IsNotFound(err) {
		return err
	}
	if err := d.applyFiles(c, values, append([]string{"manifests/01-nodes.yaml"}, sampleManifests...)...); err != nil {
		return err
	}
	if err := c.movePods(); err != nil {
		return err
	}
	if err := errors.Join(d.applyRevisions(c, "manifests/revisions-payments.yaml"),
		d.backupStatus(c), d.helmRelease(c)); err != nil {
		return err
	}
	object := &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": "v1", "kind": "ConfigMap",
		"metadata": map[string]any{"name": kMarker, "namespace": "kube-system"},
		"data":     map[string]any{"samples": fingerprint},
	}}
	return c.apply(object)
}

// movePods removes the pods that run outside the pool they ask for, so that their owners make them
// anew: the real node has come, or gone.
func (c *client) movePods() error {
	ctx := context.Background()
	pool, err := c.dynamic.Resource(kNodes).List(ctx, metav1.ListOptions{LabelSelector: kPoolLabel + "=main"})
	if err != nil {
		return err
	}
	inside := map[string]bool{"": true}
	for _, node := range pool.Items {
		inside[node.GetName()] = true
	}
	pods, err := c.dynamic.Resource(kPods).List(ctx, metav1.ListOptions{})
	if err != nil {
		return err
	}
	now := int64(0)
	for _, pod := range pods.Items {
		wanted, _, _ := unstructured.NestedString(pod.Object, "spec", "nodeSelector", kPoolLabel)
		node, _, _ := unstructured.NestedString(pod.Object, "spec", "nodeName")
		if wanted != "main" || inside[node] {
			continue
		}
		err := c.dynamic.Resource(kPods).Namespace(pod.GetNamespace()).Delete(ctx, pod.GetName(),
			metav1.DeleteOptions{GracePeriodSeconds: &now})
		if err != nil && !apierrors.IsNotFound(err) {
			return err
		}
	}
	return nil
}

// applyRevisions applies the documents of one Deployment one after the other, each when the
// controller has made a ReplicaSet of the one before. Does nothing when the Deployment has them.
func (d *demo) applyRevisions(c *client, name string) error {
	objects, err := d.objects(name, nil)
	if err != nil {
		return err
	}
	ctx := context.Background()
	for number, object := range objects {
		api := c.dynamic.Resource(kDeploys).Namespace(object.GetNamespace())
		if number == 0 {
			if _, err := api.Get(ctx, object.GetName(), metav1.GetOptions{}); err == nil {
				return nil
			}
		}
		if err := c.apply(object); err != nil {
			return err
		}
		wanted := strconv.Itoa(number + 1)
		if !waitFor(20*time.Second, func() bool {
			live, err := api.Get(ctx, object.GetName(), metav1.GetOptions{})
			if err != nil || live.GetAnnotations()["deployment.kubernetes.io/revision"] != wanted {
				return false
			}
			// The change cause of a revision is copied to its ReplicaSet in a later step.
			sets, err := c.dynamic.Resource(kReplicas).Namespace(object.GetNamespace()).
				List(ctx, metav1.ListOptions{LabelSelector: "app=" + object.GetName()})
			return err == nil && hasCause(sets.Items, object.GetAnnotations()["kubernetes.io/change-cause"])
		}) {
			return fmt.Errorf("revision %s of %s does not appear; see %s", wanted, object.GetName(),
				d.logFile("kube-controller-manager"))
		}
	}
	return nil
}

func hasCause(sets []unstructured.Unstructured, cause string) bool {
	for _, set := range sets {
		if set.GetAnnotations()["kubernetes.io/change-cause"] == cause {
			return true
		}
	}
	return false
}

// backupStatus writes what a controller of the demo's own kind would.
func (d *demo) backupStatus(c *client) error {
	backups := resource("demo.nantian.dev", "v1", "backups")
	last := time.Now().Add(-95 * time.Minute).UTC().Format(time.RFC3339)
	var all error
	for _, entry := range []struct{ namespace, name, status string }{
		{"data", "orders", `{"phase":"Done","copies":7,"megabytes":1843.5,"lastRun":"` + last + `"}`},
		{"shop", "catalog", `{"phase":"Failed","copies":0,"megabytes":0,"lastRun":"` + last + `"}`},
	} {
		_, err := c.dynamic.Resource(backups).Namespace(entry.namespace).Patch(context.Background(),
			entry.name, types.MergePatchType, []byte(`{"status":`+entry.status+`}`),
			metav1.PatchOptions{FieldManager: "backup-controller"}, "status")
		all = errors.Join(all, err)
	}
	return all
}

// helmRelease makes the release guestbook with two revisions, unless it has them.
func (d *demo) helmRelease(c *client) error {
	secrets, err := c.dynamic.Resource(resource("", "v1", "secrets")).Namespace("guestbook").
		List(context.Background(), metav1.ListOptions{LabelSelector: "owner=helm,name=guestbook"})
	if err != nil {
		return err
	}
	if len(secrets.Items) > 0 {
		return nil
	}
	chart := filepath.Join(d.source, "chart")
	for _, arguments := range [][]string{
		{"install", "guestbook", chart, "--namespace=guestbook"},
		{"upgrade", "guestbook", chart, "--namespace=guestbook", "--set=replicas=2",
			"--set=image=nantian.local/guestbook:2.1", "--set=greeting=Sign here and smile"},
	} {
		helm := exec.Command(filepath.Join(d.bin, "helm"), arguments...)
		helm.Env = append(os.Environ(), "KUBECONFIG="+d.path("kubeconfig"),
			"HELM_CACHE_HOME="+d.path("helm"), "HELM_CONFIG_HOME="+d.path("helm"),
			"HELM_DATA_HOME="+d.path("helm"))
		if output, err := helm.CombinedOutput(); err != nil {
			return fmt.Errorf("helm %s failed: %w\n%s", arguments[0], err, output)
		}
	}
	return nil
}

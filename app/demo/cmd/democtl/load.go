// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/types"
)

const (
	kPodsPerDeployment     = 500
	kDeploymentsPerSpace   = 4
	kLoadNodes             = 4
	kLoadLabel             = "nantian.dev/load"
	kLoadPrefix            = "load-"
	kChurnWorkers          = 24
	kLoadPatience          = 15 * time.Minute
	kLoadProgressEvery     = 10 * time.Second
	kNamespaceGonePatience = 5 * time.Minute
)

func object(apiVersion, kind, namespace, name string, labels map[string]any) *unstructured.Unstructured {
	metadata := map[string]any{"name": name}
	if namespace != "" {
		metadata["namespace"] = namespace
	}
	if labels != nil {
		metadata["labels"] = labels
	}
	return &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": apiVersion, "kind": kind, "metadata": metadata}}
}

// loadNode is a simulated node without usage numbers: thousands of quiet pods shall cost
// metrics-server nothing.
func loadNode(number int) *unstructured.Unstructured {
	name := fmt.Sprintf("kwok-load-%d", number)
	node := object("v1", "Node", "", name, map[string]any{
		"kubernetes.io/arch": "amd64", "kubernetes.io/os": "linux", "kubernetes.io/hostname": name,
		"type": "kwok", kLoadLabel: "true"})
	node.SetAnnotations(map[string]string{"kwok.x-k8s.io/node": "fake"})
	_ = unstructured.SetNestedSlice(node.Object, []any{map[string]any{
		"key": kLoadLabel, "value": "true", "effect": "NoSchedule"}}, "spec", "taints")
	return node
}

func loadDeployment(namespace, name string, replicas int) *unstructured.Unstructured {
	deployment := object("apps/v1", "Deployment", namespace, name, map[string]any{"app": name})
	deployment.Object["spec"] = map[string]any{
		"replicas": int64(replicas),
		"selector": map[string]any{"matchLabels": map[string]any{"app": name}},
		"template": map[string]any{
			"metadata": map[string]any{"labels": map[string]any{"app": name, kLoadLabel: "true"}},
			"spec": map[string]any{
				"nodeSelector": map[string]any{kLoadLabel: "true"},
				"tolerations":  []any{map[string]any{"key": kLoadLabel, "operator": "Exists"}},
				// Nothing to end: a deletion is one step, also for thousands.
				"terminationGracePeriodSeconds": int64(0),
				// No token volume in each of thousands of pods.
				"automountServiceAccountToken": false,
				"containers": []any{map[string]any{
					"name": "quiet", "image": "nantian.local/quiet:1",
					"resources": map[string]any{"requests": map[string]any{"cpu": "10m", "memory": "16Mi"}},
				}},
			},
		},
	}
	return deployment
}

// load makes the cluster hold this many simulated pods beside the samples, and waits for them.
func (d *demo) load(pods int) error {
	c, err := d.client()
	if err != nil {
		return err
	}
	ctx := context.Background()
	deployments := (pods + kPodsPerDeployment - 1) / kPodsPerDeployment
	spaces := (deployments + kDeploymentsPerSpace - 1) / kDeploymentsPerSpace

	// First away with what is too much.
	present, err := c.dynamic.Resource(kNamespaces).List(ctx, metav1.ListOptions{LabelSelector: kLoadLabel})
	if err != nil {
		return err
	}
	var gone []string
	for _, namespace := range present.Items {
		var number int
		if _, err := fmt.Sscanf(namespace.GetName(), kLoadPrefix+"%d", &number); err == nil && number >= spaces {
			gone = append(gone, namespace.GetName())
		}
	}
	if err := c.removeNamespaces(gone); err != nil {
		return err
	}
	if pods == 0 {
		for number := range kLoadNodes {
			err := c.dynamic.Resource(kNodes).Delete(ctx, fmt.Sprintf("kwok-load-%d", number), metav1.DeleteOptions{})
			if err != nil && !apierrors.IsNotFound(err) {
				return err
			}
		}
		return nil
	}
	for number := range kLoadNodes {
		if err := c.apply(loadNode(number)); err != nil {
			return err
		}
	}
	for space := range spaces {
		name := fmt.Sprintf("%s%d", kLoadPrefix, space)
		if err := c.apply(object("v1", "Namespace", "", name, map[string]any{kLoadLabel: "true"})); err != nil {
			return err
		}
		for slot := range kDeploymentsPerSpace {
			number := space*kDeploymentsPerSpace + slot
			replicas := min(max(pods-number*kPodsPerDeployment, 0), kPodsPerDeployment)
			quiet := fmt.Sprintf("quiet-%d", number)
			if replicas == 0 {
				err := c.dynamic.Resource(kDeploys).Namespace(name).Delete(ctx, quiet, metav1.DeleteOptions{})
				if err != nil && !apierrors.IsNotFound(err) {
					return err
				}
				continue
			}
			if err := c.apply(loadDeployment(name, quiet, replicas)); err != nil {
				return err
			}
		}
	}
	return c.waitLoad(pods)
}

// waitLoad waits until exactly this many load pods are ready, by what the Deployments say.
func (c *client) waitLoad(pods int) error {
	said := time.Now()
	if !waitFor(kLoadPatience, func() bool {
		time.Sleep(300 * time.Millisecond)
		ready, total := int64(0), int64(0)
		spaces, err := c.dynamic.Resource(kNamespaces).List(context.Background(), metav1.ListOptions{LabelSelector: kLoadLabel})
		if err != nil {
			return false
		}
		for _, space := range spaces.Items {
			list, err := c.dynamic.Resource(kDeploys).Namespace(space.GetName()).List(context.Background(), metav1.ListOptions{})
			if err != nil {
				return false
			}
			for _, item := range list.Items {
				count, _, _ := unstructured.NestedInt64(item.Object, "status", "readyReplicas")
				all, _, _ := unstructured.NestedInt64(item.Object, "status", "replicas")
				ready, total = ready+count, total+all
			}
		}
		if time.Since(said) > kLoadProgressEvery {
			say("%d of %d pods are ready", ready, pods)
			said = time.Now()
		}
		return ready == int64(pods) && total == int64(pods)
	}) {
		return fmt.Errorf("the %d pods are not ready after %s", pods, kLoadPatience)
	}
	say("%d pods are ready", pods)
	return nil
}

// churn changes load pods at a steady rate: in turns an annotation and the status.
func (d *demo) churn(rate float64, seconds int) error {
	if rate <= 0 || seconds <= 0 {
		return errors.New("churn needs --rate R and --seconds S above zero")
	}
	c, err := d.client()
	if err != nil {
		return err
	}
	ctx := context.Background()
	list, err := c.dynamic.Resource(kPods).List(ctx, metav1.ListOptions{LabelSelector: kLoadLabel, ResourceVersion: "0"})
	if err != nil {
		return err
	}
	if len(list.Items) == 0 {
		return errors.New("there are no load pods to change; run load --pods N first")
	}
	type change struct {
		namespace, name, patch string
		subresource            []string
	}
	changes := make(chan change, 1000)
	var done, failed atomic.Int64
	var workers sync.WaitGroup
	for range kChurnWorkers {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for each := range changes {
				_, err := c.dynamic.Resource(kPods).Namespace(each.namespace).Patch(ctx, each.name,
					types.StrategicMergePatchType, []byte(each.patch), metav1.PatchOptions{}, each.subresource...)
				if err != nil {
					failed.Add(1)
				} else {
					done.Add(1)
				}
			}
		}()
	}
	total := int(rate * float64(seconds))
	start := time.Now()
	for n := range total {
		if wait := time.Until(start.Add(time.Duration(float64(n) / rate * float64(time.Second)))); wait > 0 {
			time.Sleep(wait)
		}
		pod := list.Items[n%len(list.Items)]
		each := change{namespace: pod.GetNamespace(), name: pod.GetName()}
		if n%2 == 0 {
			each.patch = fmt.Sprintf(`{"metadata":{"annotations":{"nantian.dev/churn":"%d"}}}`, n)
		} else {
			each.patch = fmt.Sprintf(`{"status":{"containerStatuses":[{"name":"quiet","image":"nantian.local/quiet:1",`+
				`"imageID":"","ready":true,"restartCount":%d}]}}`, 1+n/len(list.Items))
			each.subresource = []string{"status"}
		}
		changes <- each
	}
	close(changes)
	workers.Wait()
	spent := time.Since(start).Seconds()
	say("%d changes in %.1f s (%.0f a second), %d failed", done.Load(), spent, float64(done.Load())/spent, failed.Load())
	if failed.Load() > 0 {
		return fmt.Errorf("%d of %d changes failed", failed.Load(), total)
	}
	return nil
}

// removeNamespaces deletes namespaces with all that is in them, at once: pods get no time to end.
func (c *client) removeNamespaces(names []string) error {
	ctx := context.Background()
	for _, name := range names {
		err := c.dynamic.Resource(kNamespaces).Delete(ctx, name, metav1.DeleteOptions{})
		if err != nil && !apierrors.IsNotFound(err) {
			return err
		}
	}
	now := int64(0)
	left := names
	if !waitFor(kNamespaceGonePatience, func() bool {
		var still []string
		for _, name := range left {
			_, err := c.dynamic.Resource(kNamespaces).Get(ctx, name, metav1.GetOptions{})
			if apierrors.IsNotFound(err) {
				continue
			}
			still = append(still, name)
			pods, err := c.dynamic.Resource(kPods).Namespace(name).List(ctx, metav1.ListOptions{})
			if err != nil {
				continue
			}
			for _, pod := range pods.Items {
				if pod.GetDeletionTimestamp() != nil {
					_ = c.dynamic.Resource(kPods).Namespace(name).Delete(ctx, pod.GetName(),
						metav1.DeleteOptions{GracePeriodSeconds: &now})
				}
			}
		}
		left = still
		if len(left) > 0 {
			time.Sleep(500 * time.Millisecond)
		}
		return len(left) == 0
	}) {
		return fmt.Errorf("not gone after %s: the namespaces %s", kNamespaceGonePatience, strings.Join(left, ", "))
	}
	return nil
}

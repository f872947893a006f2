// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// reset brings the samples back to what they are after a first up: every namespace but
// Kubernetes' own is removed, with the samples' objects outside namespaces, and all is made anew.
func (d *demo) reset() error {
	if err := d.startControlPlane(); err != nil {
		return err
	}
	c, err := d.client()
	if err != nil {
		return err
	}
	ctx := context.Background()
	err = c.dynamic.Resource(kConfigMaps).Namespace("kube-system").Delete(ctx, kMarker, metav1.DeleteOptions{})
	if err != nil && !apierrors.IsNotFound(err) {
		return err
	}
	if err := d.load(0); err != nil {
		return err
	}
	spaces, err := c.dynamic.Resource(kNamespaces).List(ctx, metav1.ListOptions{})
	if err != nil {
		return err
	}
	var gone []string
	for _, space := range spaces.Items {
		if space.GetName() != "default" && !strings.HasPrefix(space.GetName(), "kube-") {
			gone = append(gone, space.GetName())
		}
	}
	if err := c.removeNamespaces(gone); err != nil {
		return err
	}
	// Volumes remember their claim, definitions their objects.
	for _, kind := range []schema.GroupVersionResource{kVolumes,
		resource("apiextensions.k8s.io", "v1", "customresourcedefinitions"),
		resource("storage.k8s.io", "v1", "storageclasses")} {
		list, err := c.dynamic.Resource(kind).List(ctx, metav1.ListOptions{})
		if err != nil {
			return err
		}
		for _, item := range list.Items {
			err := c.dynamic.Resource(kind).Delete(ctx, item.GetName(), metav1.DeleteOptions{})
			if err != nil && !apierrors.IsNotFound(err) {
				return err
			}
		}
		if !waitFor(30*time.Second, func() bool {
			list, err := c.dynamic.Resource(kind).List(ctx, metav1.ListOptions{})
			return err == nil && len(list.Items) == 0
		}) {
			return fmt.Errorf("the %s do not go away", kind.Resource)
		}
	}
	// What users tried out in the namespace everybody starts in.
	for _, kind := range []schema.GroupVersionResource{kDeploys, resource("apps", "v1", "statefulsets"),
		resource("apps", "v1", "daemonsets"), resource("batch", "v1", "jobs"), resource("batch", "v1", "cronjobs"),
		kReplicas, kPods, resource("", "v1", "secrets")} {
		now := int64(0)
		background := metav1.DeletePropagationBackground
		err := c.dynamic.Resource(kind).Namespace("default").DeleteCollection(ctx,
			metav1.DeleteOptions{GracePeriodSeconds: &now, PropagationPolicy: &background}, metav1.ListOptions{})
		if err != nil {
			return err
		}
	}
	return d.applySamples(c)
}

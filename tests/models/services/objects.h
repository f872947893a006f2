// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// Objects as a server sends them, cut down. In a file of their own: moc 6.8 loses its way in raw
// strings with braces.
namespace nantian::tests {

inline const QByteArray kPod =
    R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"web-1","namespace":"shop","uid":"u1",
"creationTimestamp":"2026-11-22T22:00:00Z","labels":{"b":"2","a":"1"},
"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"all of it","note":"n"},
"ownerReferences":[{"kind":"Other","name":"o","uid":"x"},{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"web","uid":"r","controller":true}]},
"spec":{"nodeName":"node-1","restartPolicy":"Always","volumes":[
 {"name":"conf","configMap":{"name":"settings"}},{"name":"data","persistentVolumeClaim":{"claimName":"db-0"}},
 {"name":"tok","projected":{"sources":[{"serviceAccountToken":{"path":"token"}},{"configMap":{"name":"ca"}}]}},{"name":"tmp","emptyDir":{}}],
"initContainers":[{"name":"setup","image":"i:1"},{"name":"proxy","image":"p:1","restartPolicy":"Always"}],
"containers":[{"name":"web","image":"web:2","resources":{"requests":{"memory":"64Mi","cpu":"100m"},"limits":{"memory":"128Mi"}},
 "ports":[{"name":"http","containerPort":8080}],
 "livenessProbe":{"httpGet":{"path":"healthz","port":"http"},"periodSeconds":5,"failureThreshold":2},
 "readinessProbe":{"exec":{"command":["cat","/ok"]},"initialDelaySeconds":3},
 "startupProbe":{"grpc":{"port":9000},"terminationGracePeriodSeconds":7},
 "envFrom":[{"prefix":"S_","secretRef":{"name":"creds"}}],
 "env":[{"name":"A","value":"1"},{"name":"B","valueFrom":{"secretKeyRef":{"name":"creds","key":"password"}}},
  {"name":"C","valueFrom":{"configMapKeyRef":{"name":"settings","key":"k","optional":true}}},
  {"name":"D","valueFrom":{"fieldRef":{"fieldPath":"status.podIP"}}},{"name":"E","valueFrom":{"resourceFieldRef":{"resource":"limits.cpu"}}}],
 "volumeMounts":[{"name":"conf","mountPath":"/etc/conf","readOnly":true},{"name":"data","mountPath":"/data","subPath":"db"},{"name":"tok","mountPath":"/tok"},{"name":"tmp","mountPath":"/tmp"}]}],
"ephemeralContainers":[{"name":"debug","image":"d:1"}]},
"status":{"phase":"Running","podIPs":[{"ip":"10.0.0.1"},{"ip":"fd00::1"}],"conditions":[{"type":"Ready","status":"False","reason":"R","message":"M","lastTransitionTime":"2026-11-22T22:01:00Z"},{"type":"DisruptionTarget","status":"True"}],
"containerStatuses":[{"name":"web","imageID":"sha256:1","restartCount":4,"ready":false,"started":true,
 "state":{"waiting":{"reason":"CrashLoopBackOff","message":"back-off"}},
 "lastState":{"terminated":{"exitCode":137,"signal":9,"reason":"OOMKilled","startedAt":"2026-11-22T22:00:10Z","finishedAt":"2026-11-22T22:00:20Z"}}}]}})";

inline const QByteArray kSecret =
    R"({"apiVersion":"v1","kind":"Secret","type":"Opaque","metadata":{"name":"s","namespace":"shop",
"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"hunter2 and aHVudGVyMg=="}},"data":{"password":"aHVudGVyMg=="}})";

inline const QByteArray kDeployment =
    R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"shop"},
"spec":{"replicas":3,"selector":{"matchLabels":{"app":"web"},"matchExpressions":[{"key":"x","operator":"DoesNotExist"}]},
"template":{"spec":{"containers":[{"name":"web","image":"web:2"}]}}},"status":{"readyReplicas":2}})";

inline const QByteArray kCustom =
    R"({"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"},
"status":{"state":"fine","count":3,"since":"2026-11-22T22:00:00Z","deep":{"left":"out"},"conditions":[{"type":"Ready","status":"True"}]}})";

} // namespace nantian::tests

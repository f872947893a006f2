// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nantian::gui {

/// What tst_fieldoperations works on; %ID: of the test. In a file of its own: moc 6.8 loses its way
/// in raw strings with braces.
inline constexpr char kFieldObjects[] = R"(
apiVersion: v1
kind: Node
metadata: {name: gui-node-%ID}
---
apiVersion: v1
kind: Node
metadata: {name: gui-drained-%ID, labels: {gui: drained-%ID, type: kwok}, annotations: {kwok.x-k8s.io/node: fake}}
status: {allocatable: {cpu: 4, memory: 8Gi, pods: 10}, capacity: {cpu: 4, memory: 8Gi, pods: 10}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: held}
spec:
  replicas: 2
  selector: {matchLabels: {app: held}}
  template:
    metadata: {labels: {app: held}}
    spec:
      nodeSelector: {gui: drained-%ID}
      terminationGracePeriodSeconds: 0
      volumes: [{name: scratch, emptyDir: {}}]
      containers: [{name: c, image: 'example.org/c:1'}]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: held}
spec: {minAvailable: 2, selector: {matchLabels: {app: held}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 0
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'example.org/web:1'}]}}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly}
spec:
  schedule: 0 3 1 1 *
  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}}}}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: weekly}
spec:
  schedule: 0 3 1 1 *
  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}}}}
---
apiVersion: batch/v1
kind: Job
metadata: {name: once}
spec: {template: {spec: {restartPolicy: Never, nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {minReplicas: 1, maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: nobody}}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gui-grows-%ID}
provisioner: kubernetes.io/no-provisioner
allowVolumeExpansion: true
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: gui-volume-%ID}
spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], storageClassName: gui-grows-%ID, hostPath: {path: /tmp/nantian-gui-%ID}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {accessModes: [ReadWriteOnce], storageClassName: gui-grows-%ID, resources: {requests: {storage: 1Gi}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, labels: {tier: back}}
)";

} // namespace nantian::gui

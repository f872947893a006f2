// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nantian::gui {

/// One object of each kind that tst_everykind works on; %ID: of the test, %NAME: of the objects. In
/// a file of its own: moc 6.8 loses its way in raw strings with braces.
inline constexpr char kKindDefinition[] = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: scaled%ID.gui.nantian.dev}
spec:
  group: gui.nantian.dev
  scope: Namespaced
  names: {plural: scaled%ID, singular: scaled%ID, kind: Scaled%ID}
  versions:
  - name: v1
    served: true
    storage: true
    schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {replicas: {type: integer}}}, status: {type: object, properties: {replicas: {type: integer}}}}}}
    subresources: {scale: {specReplicasPath: .spec.replicas, statusReplicasPath: .status.replicas}}
)";

inline constexpr char kKindObjects[] = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: %NAME}
spec:
  replicas: 1
  selector: {matchLabels: {app: %NAME-d}}
  template: {metadata: {labels: {app: %NAME-d}}, spec: {nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: %NAME}
spec:
  replicas: 1
  selector: {matchLabels: {app: %NAME-s}}
  template: {metadata: {labels: {app: %NAME-s}}, spec: {nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: %NAME}
spec:
  selector: {matchLabels: {app: %NAME-ds}}
  template: {metadata: {labels: {app: %NAME-ds}}, spec: {nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}}
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: %NAME}
spec:
  replicas: 1
  selector: {matchLabels: {app: %NAME-rs}}
  template: {metadata: {labels: {app: %NAME-rs}}, spec: {nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}}
---
apiVersion: v1
kind: ReplicationController
metadata: {name: %NAME}
spec:
  replicas: 1
  selector: {app: %NAME-rc}
  template: {metadata: {labels: {app: %NAME-rc}}, spec: {nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}}
---
apiVersion: gui.nantian.dev/v1
kind: Scaled%ID
metadata: {name: %NAME}
spec: {replicas: 1}
---
apiVersion: v1
kind: Pod
metadata: {name: %NAME}
spec: {nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: %NAME}
spec:
  schedule: 0 3 1 1 *
  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}}}}
---
apiVersion: batch/v1
kind: Job
metadata: {name: %NAME}
spec: {suspend: true, template: {spec: {restartPolicy: Never, containers: [{name: c, image: 'example.org/c:1'}]}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: %NAME}
---
apiVersion: v1
kind: Secret
metadata: {name: %NAME}
---
apiVersion: v1
kind: Service
metadata: {name: %NAME}
spec: {ports: [{port: 80}]}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: %NAME}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: %NAME}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: %NAME}
spec: {podSelector: {}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: %NAME}
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: %NAME}
value: 1
---
apiVersion: v1
kind: Node
metadata: {name: %NAME}
)";

} // namespace nantian::gui

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nantian::gui {

/// One object of each kind that tst_everykind works on; %ID: of the test, %NAME: of the objects,
/// %IP: an address nobody has. In a file of its own: moc 6.8 loses its way in raw strings with
/// braces. Nothing of it runs, hands out addresses or decides about what others write.
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
spec: {template: {spec: {restartPolicy: Never, nodeSelector: {type: none}, containers: [{name: c, image: 'example.org/c:1'}]}}}
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
metadata: {name: %NAME, labels: {gui: %NAME, type: kwok}, annotations: {kwok.x-k8s.io/node: fake}}
status: {allocatable: {cpu: 4, memory: 8Gi, pods: 10}, capacity: {cpu: 4, memory: 8Gi, pods: 10}}
---
apiVersion: v1
kind: Namespace
metadata: {name: %NAME}
---
apiVersion: v1
kind: Endpoints
metadata: {name: %NAME, labels: {endpointslice.kubernetes.io/skip-mirror: 'true'}}
---
apiVersion: v1
kind: Event
metadata: {name: c-%NAME}
involvedObject: {kind: ConfigMap, name: %NAME, namespace: %NS}
---
apiVersion: v1
kind: Event
metadata: {name: e-%NAME}
involvedObject: {kind: ConfigMap, name: %NAME, namespace: %NS}
---
apiVersion: v1
kind: LimitRange
metadata: {name: %NAME}
spec: {limits: []}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: %NAME}
provisioner: kubernetes.io/no-provisioner
allowVolumeExpansion: true
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: %NAME}
spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], storageClassName: %NAME, hostPath: {path: /tmp/nantian-%NAME}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: %NAME}
spec: {accessModes: [ReadWriteOnce], storageClassName: %NAME, resources: {requests: {storage: 1Gi}}}
---
apiVersion: v1
kind: PodTemplate
metadata: {name: %NAME}
template: {spec: {containers: [{name: c, image: 'example.org/c:1'}]}}
---
apiVersion: v1
kind: ResourceQuota
metadata: {name: %NAME}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: %NAME}
spec: {minReplicas: 1, maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: nobody}}
---
apiVersion: apps/v1
kind: ControllerRevision
metadata: {name: %NAME}
revision: 1
data: {none: true}
---
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingAdmissionPolicy
metadata: {name: %NAME}
spec:
  reinvocationPolicy: Never
  matchConstraints: {resourceRules: [{apiGroups: [gui.nantian.dev], apiVersions: [v1], operations: [CREATE], resources: [none]}]}
  mutations: [{patchType: JSONPatch, jsonPatch: {expression: '[JSONPatch{op: "test", path: "/none", value: 1}]'}}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingAdmissionPolicyBinding
metadata: {name: %NAME}
spec: {policyName: nobody}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: %NAME}
spec:
  matchConstraints: {resourceRules: [{apiGroups: [gui.nantian.dev], apiVersions: [v1], operations: [CREATE], resources: [none]}]}
  validations: [{expression: 'true'}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: %NAME}
spec: {policyName: nobody, validationActions: [Audit]}
---
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingWebhookConfiguration
metadata: {name: %NAME}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: %NAME}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: %NAME.gui.nantian.dev}
spec:
  group: gui.nantian.dev
  scope: Namespaced
  names: {plural: %NAME, singular: %NAME, kind: Kind%PART}
  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
---
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: {name: %NAME}
spec:
  signerName: gui.nantian.dev/nobody
  usages: [client auth]
  request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlISE1IQUNBUUF3RGpFTU1Bb0dBMVVFQXd3RFozVnBNRmt3RXdZSEtvWkl6ajBDQVFZSUtvWkl6ajBEQVFjRApRZ0FFMGJaTGViaktRTU1jend0ZlpoNXdLQzBPd2krY2tQM3FXem4xWUdMejJzWTFQSzAwN3hOeEFCbVpuc25MCmlpdVgvT1E4Q1NhK2k0ZXJPN2o5ekw0K2w2QUFNQW9HQ0NxR1NNNDlCQU1DQTBjQU1FUUNJRWJaazBkRDBQbUkKTktIWVRGTzF2S0NuYWFwSVBsbGZiMjBWL3NYRUF0UEhBaUFJS0cxa0E4ejF2TkIyY2piWWh1dnEvVEtZWml5MQprY0I0aDl3VFdFaS9IQT09Ci0tLS0tRU5EIENFUlRJRklDQVRFIFJFUVVFU1QtLS0tLQo=
---
apiVersion: coordination.k8s.io/v1
kind: Lease
metadata: {name: %NAME}
---
apiVersion: demo.nantian.dev/v1
kind: Backup
metadata: {name: %NAME}
spec: {source: none}
---
apiVersion: demo.nantian.dev/v1alpha1
kind: Region
metadata: {name: %NAME}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: %NAME}
addressType: IPv4
endpoints: []
---
apiVersion: flowcontrol.apiserver.k8s.io/v1
kind: FlowSchema
metadata: {name: %NAME}
spec: {matchingPrecedence: 9999, priorityLevelConfiguration: {name: exempt}}
---
apiVersion: flowcontrol.apiserver.k8s.io/v1
kind: PriorityLevelConfiguration
metadata: {name: %NAME}
spec: {type: Limited, limited: {nominalConcurrencyShares: 0, limitResponse: {type: Reject}}}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: %NAME}
spec: {defaultBackend: {service: {name: nobody, port: {number: 80}}}}
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: %NAME}
spec: {controller: gui.nantian.dev/nobody}
---
apiVersion: networking.k8s.io/v1
kind: IPAddress
metadata: {name: %IP}
spec: {parentRef: {resource: services, namespace: %NS, name: %NAME}}
---
apiVersion: node.k8s.io/v1
kind: RuntimeClass
metadata: {name: %NAME}
handler: none
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: %NAME}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: nobody}}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: %NAME}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: nobody}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: %NAME}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: nobody}
---
apiVersion: resource.k8s.io/v1
kind: DeviceClass
metadata: {name: %NAME}
spec: {}
---
apiVersion: resource.k8s.io/v1
kind: ResourceClaim
metadata: {name: %NAME}
spec: {}
---
apiVersion: resource.k8s.io/v1
kind: ResourceClaimTemplate
metadata: {name: %NAME}
spec: {spec: {}}
---
apiVersion: resource.k8s.io/v1
kind: ResourceSlice
metadata: {name: %NAME}
spec: {driver: gui.nantian.dev, allNodes: true, pool: {name: %NAME, generation: 1, resourceSliceCount: 1}}
---
apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: {name: %NAME}
spec: {}
---
apiVersion: storage.k8s.io/v1
kind: CSINode
metadata: {name: %NAME}
spec: {drivers: []}
---
apiVersion: storage.k8s.io/v1
kind: CSIStorageCapacity
metadata: {name: %NAME}
storageClassName: none
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttachment
metadata: {name: %NAME}
spec: {attacher: gui.nantian.dev, nodeName: nobody, source: {persistentVolumeName: nobody}}
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata: {name: %NAME}
driverName: gui.nantian.dev
parameters: {none: 'true'}
)";

/// On the node of it, to be drained.
inline constexpr char kDrainedObjects[] = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: drained}
spec:
  replicas: 1
  selector: {matchLabels: {app: drained}}
  template:
    metadata: {labels: {app: drained}}
    spec: {nodeSelector: {gui: %NAME}, terminationGracePeriodSeconds: 0, containers: [{name: c, image: 'example.org/c:1'}]}
)";

} // namespace nantian::gui

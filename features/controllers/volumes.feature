Feature: Volumes and claims

  Background:
    Given the manifests:
      """
      apiVersion: v1
      kind: PersistentVolume
      metadata: {name: disk}
      spec:
        capacity: {storage: 5Gi}
        accessModes: [ReadWriteOnce]
        persistentVolumeReclaimPolicy: Retain
        storageClassName: ""
        hostPath: {path: /data}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data}
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: ""
        resources: {requests: {storage: 3Gi}}
      """

  Scenario: A claim is bound to a volume that is large enough
    Then field ".status.phase" of pvc/data is "Bound"
    And field ".spec.volumeName" of pvc/data is "disk"
    And field ".status.phase" of pv/disk is "Bound"

  Scenario: A retained volume is released, and stays so
    When I run "kubectl delete pvc data"
    And 5 seconds pass
    Then field ".status.phase" of pv/disk is "Released"

  Scenario: A claim that waits for its first consumer is bound where its pod goes
    Given the manifests:
      """
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: {name: local}
      provisioner: kubernetes.io/no-provisioner
      volumeBindingMode: WaitForFirstConsumer
      ---
      apiVersion: v1
      kind: PersistentVolume
      metadata: {name: on-w2}
      spec:
        capacity: {storage: 1Gi}
        accessModes: [ReadWriteOnce]
        storageClassName: local
        local: {path: /data}
        nodeAffinity:
          required: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [w2-k8s]}]}]}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: late}
      spec: {accessModes: [ReadWriteOnce], storageClassName: local, resources: {requests: {storage: 1Gi}}}
      """
    When 10 seconds pass
    Then field ".status.phase" of pvc/late is "Pending"
    And pvc/late has an event WaitForFirstConsumer
    When I apply:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: db}
      spec:
        containers: [{name: db, image: "db:1"}]
        volumes: [{name: data, persistentVolumeClaim: {claimName: late}}]
      """
    And 10 seconds pass
    Then field ".spec.nodeName" of pod/db is "w2-k8s"
    And field ".spec.volumeName" of pvc/late is "on-w2"

  Scenario: Without a driver that makes volumes a claim waits for ever
    Given the manifests:
      """
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: {name: disks}
      provisioner: disks.example.com
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: wish}
      spec: {accessModes: [ReadWriteOnce], storageClassName: disks, resources: {requests: {storage: 1Gi}}}
      """
    When 1 hour passes
    Then field ".status.phase" of pvc/wish is "Pending"
    And pvc/wish has an event ExternalProvisioning

Feature: A volume that stays on its node
  A local volume can be used on one node alone: when that node is drained, the pod has nowhere to go (local-path#476).

  Scenario: The pod waits for its node
    Given the manifests:
      """
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: {name: local}
      provisioner: kubernetes.io/no-provisioner
      ---
      apiVersion: v1
      kind: PersistentVolume
      metadata: {name: disk}
      spec:
        capacity: {storage: 1Gi}
        accessModes: [ReadWriteOnce]
        storageClassName: local
        local: {path: /data}
        nodeAffinity:
          required: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [w1-k8s]}]}]}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], storageClassName: local, resources: {requests: {storage: 1Gi}}}
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: db}
      spec:
        selector: {matchLabels: {app: db}}
        template:
          metadata: {labels: {app: db}}
          spec:
            containers: [{name: db, image: "db:1", volumeMounts: [{name: data, mountPath: /data}]}]
            volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
      """
    Then 1 pod of db is ready
    And the pods of db run on w1-k8s
    When I drain w1-k8s
    And 1 hour passes
    Then 1 pod of db shows Pending
    When I run "kubectl get events --field-selector reason=FailedScheduling -o jsonpath={.items[*].message}"
    Then the output contains "didn't match PersistentVolume's node affinity"
    When I uncordon w1-k8s
    Then within 1 minute, 1 pod of db is ready

Feature: Drivers of volumes

  Scenario: A driver that the world declares makes, attaches and takes away volumes
    Given the world "disks.world.yaml"
    And the manifests:
      """
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: {name: disks}
      provisioner: disks.example.com
      volumeBindingMode: WaitForFirstConsumer
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: db}
      spec:
        selector: {matchLabels: {app: db}}
        template:
          metadata: {labels: {app: db}}
          spec: {containers: [{name: db, image: "db:1"}]}
        volumeClaimTemplates:
          - metadata: {name: data}
            spec: {accessModes: [ReadWriteOnce], storageClassName: disks, resources: {requests: {storage: 1Gi}}}
      """
    Then 1 pod of db is ready
    And pvc/data-db-0 has an event ExternalProvisioning
    And pvc/data-db-0 has an event ProvisioningSucceeded
    And pod/db-0 has an event SuccessfulAttachVolume
    When I run "kubectl get volumeattachments -o jsonpath={.items[*].status.attached}"
    Then the output is "true"
    When I run "kubectl delete sts db"
    And I run "kubectl delete pvc data-db-0"
    And 30 seconds pass
    And I run "kubectl get volumeattachments,pv --no-headers"
    Then the output does not contain "pvc-"

  Scenario: What a driver cannot make it tries again, ever more rarely
    Given the world "full.world.yaml"
    And the manifests:
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
    When 10 minutes pass
    And I run "kubectl get events --field-selector reason=ProvisioningFailed -o jsonpath={.items[0].message}"
    Then the output is:
      """
      failed to provision volume with StorageClass "disks": the pool is full
      """
    And field ".status.phase" of pvc/wish is "Pending"

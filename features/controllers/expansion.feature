Feature: Claims that ask for more
  A storage driver makes a volume larger where the world declares that it does; the file system
  follows on the node where a pod uses it.

  Background:
    Given the world "disks.world.yaml"
    And the manifests:
      """
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: {name: disks}
      provisioner: disks.example.com
      allowVolumeExpansion: true
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data}
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: disks
        resources: {requests: {storage: 1Gi}}
      """
    And 10 seconds pass

  Scenario: The volume grows, and its file system where a pod begins to use it
    When I apply:
      """
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data}
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: disks
        resources: {requests: {storage: 2Gi}}
      """
    And 2 seconds pass
    Then field ".status.conditions[1].type" of pvc/data is "Resizing"
    And field ".status.allocatedResourceStatuses.storage" of pvc/data is "ControllerResizeInProgress"
    And field ".status.capacity.storage" of pvc/data is "1Gi"
    And pvc/data has an event Resizing
    When 4 seconds pass
    Then field ".status.conditions[1].type" of pvc/data is "FileSystemResizePending"
    And field ".status.allocatedResourceStatuses.storage" of pvc/data is "NodeResizePending"
    And field ".status.capacity.storage" of pvc/data is "1Gi"
    And pvc/data has an event FileSystemResizeRequired
    When I apply:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: db}
      spec:
        containers: [{name: db, image: "db:1"}]
        volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
      """
    And 20 seconds pass
    Then field ".status.capacity.storage" of pvc/data is "2Gi"
    And field ".status.allocatedResources.storage" of pvc/data is "2Gi"
    And pvc/data has an event FileSystemResizeSuccessful
    When I run "kubectl get pvc data -o jsonpath='[{.status.conditions[*].type}{.status.allocatedResourceStatuses}]'"
    Then the output is "[Unused]"

  Scenario: Without such a driver the claim waits for an external controller
    When the world becomes:
      """
      apiVersion: seatrial.dev/v1
      kind: World
      metadata: {name: fixed}
      spec:
        storage: [{driver: disks.example.com, expands: never}]
      """
    And I apply:
      """
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data}
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: disks
        resources: {requests: {storage: 2Gi}}
      """
    And 1 hour passes
    Then field ".status.capacity.storage" of pvc/data is "1Gi"
    And pvc/data has an event ExternalExpanding

Feature: Pods that lack what they are configured by
  Scenario: A container whose environment needs a missing config map waits for it
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: shop}
      spec:
        containers:
        - name: shop
          image: shop:1
          envFrom: [{configMapRef: {name: settings}}]
          env:
          - {name: TOKEN, valueFrom: {secretKeyRef: {name: tokens, key: api}}}
          - {name: COLOUR, valueFrom: {configMapKeyRef: {name: colours, key: main, optional: true}}}
      """
    Then within 5 seconds, 1 pod of shop shows CreateContainerConfigError
    When I run "kubectl get pod shop -o jsonpath={.status.containerStatuses[0].state.waiting.message}"
    Then the output is:
      """
      configmap "settings" not found
      """
    When I run "kubectl create configmap settings --from-literal=mode=fast"
    And I run "kubectl create secret generic tokens --from-literal=other=1"
    Then within 15 seconds, field "status.containerStatuses[0].state.waiting.message" of pod/shop is "couldn't find key api in Secret default/tokens"
    When I run "kubectl delete secret tokens"
    And I run "kubectl create secret generic tokens --from-literal=api=1"
    Then within 15 seconds, all pods of shop are ready

  Scenario: A volume of a missing config map is tried again, ever later
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: shop}
      spec:
        containers:
        - name: shop
          image: shop:1
          volumeMounts: [{name: pages, mountPath: /pages}]
        volumes:
        - {name: pages, configMap: {name: pages, items: [{key: index, path: index.html}]}}
        - {name: unused, secret: {secretName: nobody-mounts-it}}
      """
    And 40 seconds pass
    Then 1 pod of shop shows ContainerCreating
    When I run "kubectl get events --field-selector reason=FailedMount -o jsonpath={.items[*].count}/{.items[*].message}"
    Then the output is:
      """
      7/MountVolume.SetUp failed for volume "pages" : configmap "pages" not found
      """
    When I run "kubectl create configmap pages --from-literal=index=hello"
    And 20 seconds pass
    # The next attempt is 32 s after the last one, whatever has been mended meanwhile.
    Then 1 pod of shop shows ContainerCreating
    And within 10 seconds, all pods of shop are ready

  Scenario: A volume of a config map that lacks a key
    Given the manifest:
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: pages}
      data: {start: hello}
      """
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: shop}
      spec:
        containers:
        - name: shop
          image: shop:1
          volumeMounts: [{name: all, mountPath: /pages}]
        volumes:
        - name: all
          projected:
            sources:
            - configMap: {name: pages, items: [{key: index, path: index.html}]}
            - secret: {name: tokens}
      """
    And 3 minutes pass
    And I run "kubectl get events --field-selector reason=FailedMount -o custom-columns=MESSAGE:.message"
    Then the output contains:
      """
      MountVolume.SetUp failed for volume "all" : [configmap references non-existent config key: index, secret "tokens" not found]
      Unable to attach or mount volumes: unmounted volumes=[all], unattached volumes=[], failed to process volumes=[]: context deadline exceeded
      """

  Scenario: An image whose name is none
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: shop}
      spec:
        containers: [{name: shop, image: "Shop:1"}]
      """
    Then within 3 seconds, 1 pod of shop shows InvalidImageName
    And pod/shop has an event InspectFailed
    When I run "kubectl get pod shop -o jsonpath={.status.containerStatuses[0].state.waiting.message}"
    Then the output is:
      """
      Failed to apply default image tag "Shop:1": couldn't parse image name "Shop:1": invalid reference format: repository name (library/Shop) must be lowercase
      """

  Scenario: An image that may not be pulled, until another pod brings it
    Given a cluster with 1 node
    When I run "kubectl run shop --image=shop:1 --image-pull-policy=Never"
    Then within 3 seconds, 1 pod of shop shows ErrImageNeverPull
    When I run a pod other of shop:1
    Then within 15 seconds, all pods of shop are ready

  Scenario: Missing pull secrets are told of where the pull fails
    Given an image shop:1 that does not exist
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: shop}
      spec:
        imagePullSecrets: [{name: registry}]
        containers: [{name: shop, image: "shop:1"}]
      """
    And 5 seconds pass
    And I run "kubectl get events --field-selector reason=FailedToRetrieveImagePullSecret -o jsonpath={.items[*].message}"
    Then the output is "Unable to retrieve some image pull secrets (registry); attempting to pull the image may not succeed."

  Scenario Outline: A pod that must not run as root
    Given the world:
      """
      apiVersion: seatrial.dev/v1
      kind: World
      spec:
        images: [{name: "shop:1", user: <user>}]
      """
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: shop}
      spec:
        securityContext: {runAsNonRoot: true}
        containers: [{name: shop, image: "shop:1"}]
      """
    Then within 5 seconds, 1 pod of shop shows <status>
    When I run "kubectl get pod shop -o jsonpath={.status.containerStatuses[0].state.waiting.message}"
    Then the output contains "<message>"

    Examples:
      | user  | status                     | message                                                      |
      | 0     | CreateContainerConfigError | image will run as root (pod:                                 |
      | nginx | CreateContainerConfigError | has non-numeric user (nginx), cannot verify user is non-root |
      | 101   | Running                    |                                                              |

kubectl get pod sized -o 'jsonpath={.spec.containers[0].resources} {.metadata.generation} {.status.observedGeneration}'

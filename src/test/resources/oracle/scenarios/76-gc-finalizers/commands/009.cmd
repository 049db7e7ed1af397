kubectl get configmap owner -o 'jsonpath={.metadata.finalizers} {.metadata.deletionTimestamp}'

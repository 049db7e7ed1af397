kubectl get pod fin -o 'jsonpath={.metadata.finalizers} {.metadata.deletionGracePeriodSeconds} {.status.phase}'

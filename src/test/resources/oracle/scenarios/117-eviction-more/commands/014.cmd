kubectl get pod free -o 'jsonpath={.metadata.deletionGracePeriodSeconds}'

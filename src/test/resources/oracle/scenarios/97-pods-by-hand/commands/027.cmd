kubectl get pod web -o 'jsonpath={.metadata.deletionGracePeriodSeconds}'

kubectl get deployment web -o 'jsonpath={.metadata.finalizers}'

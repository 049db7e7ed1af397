kubectl get sts web -o 'jsonpath={.metadata.finalizers}'

kubectl get configmap owner-a -o 'jsonpath={.metadata.uid}'

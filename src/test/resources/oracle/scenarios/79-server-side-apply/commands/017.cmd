kubectl get deployment web -o 'jsonpath={.metadata.managedFields[*].manager}'

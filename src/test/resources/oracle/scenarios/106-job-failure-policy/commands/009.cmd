kubectl get pods -l job-name=ignore -o 'jsonpath={.items[0].metadata.name}'

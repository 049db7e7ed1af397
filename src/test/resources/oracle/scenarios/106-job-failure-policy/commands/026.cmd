kubectl get pods -l job-name=config -o 'jsonpath={.items[0].metadata.name}'

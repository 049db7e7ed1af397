kubectl get pods -l app=keyed -o 'jsonpath={.items[0].spec.affinity}'

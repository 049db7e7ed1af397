kubectl get pods -l app=keys -o 'jsonpath={.items[0].spec.topologySpreadConstraints}'

kubectl get pods -l app=keyed -o 'custom-columns=N:.spec.nodeName,I:.spec.containers[0].image' --sort-by=.spec.nodeName

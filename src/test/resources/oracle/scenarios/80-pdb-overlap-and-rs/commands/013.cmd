kubectl get pods -o 'custom-columns=I:.spec.containers[0].image' '--sort-by=.spec.containers[0].image'

kubectl get pods -l app=ignore -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName

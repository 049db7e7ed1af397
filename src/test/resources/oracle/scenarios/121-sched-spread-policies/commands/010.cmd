kubectl get pods -l app=honor -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName

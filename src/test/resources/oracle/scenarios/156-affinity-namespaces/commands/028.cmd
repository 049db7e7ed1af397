kubectl delete namespace s-156-other --wait=false

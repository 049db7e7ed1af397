kubectl delete ns s-156-other --wait=false
for n in w1 w2 w3; do kubectl label node $n-k8s zone-; done

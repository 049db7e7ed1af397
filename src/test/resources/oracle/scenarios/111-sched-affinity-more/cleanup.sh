for n in w1-k8s w2-k8s w3-k8s; do kubectl label node $n zone- cores-; done

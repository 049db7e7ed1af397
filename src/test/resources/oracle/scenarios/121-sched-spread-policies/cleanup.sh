kubectl taint node w3-k8s team-; for n in w1-k8s w2-k8s w3-k8s m-k8s; do kubectl label node $n zone-; done

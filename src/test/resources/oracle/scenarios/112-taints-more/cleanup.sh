kubectl uncordon w2-k8s; for n in w1-k8s w2-k8s w3-k8s m-k8s; do kubectl taint node $n a- b- c- d- x-; done

for n in m w1 w2 w3; do kubectl label node $n-k8s zone- topology.kubernetes.io/zone-; done
kubectl delete ns kubectl delete ns s-152 --timeout=20s
kubectl delete pv -l for=s152 --wait=false
kubectl delete sc s152-local s152-dyn s152-none s152-now

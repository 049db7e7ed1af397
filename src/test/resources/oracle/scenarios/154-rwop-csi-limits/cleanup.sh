kubectl delete priorityclass s154-low s154-mid s154-high s154-top s154-polite
kubectl delete ns s-154 --timeout=20s
kubectl delete pv -l for=s154 --wait=false
kubectl delete csidriver csi.example.com strict.example.com
kubectl delete csinode w1-k8s
for i in $(kubectl get volumeattachments -o name); do kubectl patch $i -p '{"metadata":{"finalizers":null}}'; kubectl delete $i --wait=false; done

kubectl delete ns s-153 --timeout=20s
kubectl delete pv -l for=s153 --wait=false
kubectl delete sc s153-slow s153-fast

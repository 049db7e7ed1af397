kubectl delete deployment,rs,pods --all --cascade=orphan --wait=false

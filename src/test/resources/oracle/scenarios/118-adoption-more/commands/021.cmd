kubectl delete pod agent-mf22w --wait=false

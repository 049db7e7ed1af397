kubectl get events --field-selector reason=Preempted -o custom-columns=O:.involvedObject.name,M:.message

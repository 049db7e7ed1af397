kubectl get events --field-selector reason=FailedScheduling --sort-by=.involvedObject.name -o custom-columns=P:.involvedObject.name,M:.message

kubectl get events --field-selector reason=FailedScheduling -o custom-columns=P:.involvedObject.name,C:.series.count,M:.message

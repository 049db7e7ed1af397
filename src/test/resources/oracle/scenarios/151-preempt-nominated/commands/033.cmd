kubectl get events --field-selector reason=FailedScheduling -o custom-columns=O:.involvedObject.name,M:.message

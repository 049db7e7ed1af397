kubectl get events --field-selector reason=FailedCreate -o custom-columns=O:.involvedObject.kind,M:.message

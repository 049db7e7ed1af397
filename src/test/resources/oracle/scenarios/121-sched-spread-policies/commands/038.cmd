kubectl get events --field-selector reason=FailedScheduling -o custom-columns=M:.message
